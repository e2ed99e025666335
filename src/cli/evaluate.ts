#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import {
  type CalibrationExample,
  crossFittedConfidences,
  fitConfidence,
  riskCoverage,
} from '../evaluation/calibrate.js';
import { parseQuestionSet } from '../evaluation/question-set.js';
import { judge, type Scores, scoreTable, type Verdict } from '../evaluation/score-answers.js';
import { NO_FILTER } from '../retrieval/article-filter.js';
import { printable } from '../language/printable.js';
import { loadConfig } from './load-config.js';
import { openSession } from './open-session.js';
import { EXIT, runCommand, UsageError } from './run-command.js';

const DEFAULT_SET = 'tests/relevance/questions.jsonl';

const command = new Command('npm run evaluate --')
  .description('Scores the answers to a question set, per language and kind.')
  .argument('[file]', 'question set, one JSON object per line', DEFAULT_SET)
  .option('--json', 'print the scores and every verdict as JSON')
  .option('--wrong', 'show the questions that were answered wrongly')
  .option('--calibrate', 'fit the confidence model to this set and print it with its risk–coverage curve');

await runCommand(command, async () => {
  const options = command.opts<{ json?: true; wrong?: true; calibrate?: true }>();
  const file = command.processedArgs[0] as string;
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`The question set ${file} cannot be read.`, { cause });
  });
  const { answerer } = await openSession(loadConfig());
  const verdicts: Verdict[] = [];
  const examples: (CalibrationExample & { readonly lang: string })[] = [];
  for (const question of parseQuestionSet(text)) {
    const { answer, signs } = await answerer.answer({
      question: question.question,
      language: null,
      filter: NO_FILTER,
    });
    verdicts.push(judge(question, answer));
    if (signs !== null)
      examples.push({ signs, answerable: question.kind !== 'unanswerable', lang: question.lang });
  }
  if (options.calibrate) printCalibration(examples);
  else if (options.json) printJson(verdicts);
  else {
    if (options.wrong) printWrong(verdicts);
    printTable(scoreTable(verdicts));
  }
  return EXIT.done;
});

function printTable(table: ReadonlyMap<string, Scores>): void {
  const percent = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(1)} %`);
  console.table(
    Object.fromEntries(
      [...table].map(([name, scores]) => [
        name,
        {
          questions: scores.questions,
          accuracy: percent(scores.accuracy),
          'first quote': percent(scores.firstQuoteAccuracy),
          refusals: percent(scores.refusals),
          'false refusals': percent(scores.falseRefusals),
        },
      ]),
    ),
  );
}

function printWrong(verdicts: readonly Verdict[]): void {
  for (const { question, answer, right } of verdicts) {
    if (!right)
      console.log(
        `${printable(`${question.id}  ${question.question}`)}\n    ${answer.confidence.toFixed(2)} ${answer.text.split('\n').map(printable).join('\n    ')}\n`,
      );
  }
}

function printJson(verdicts: readonly Verdict[]): void {
  const results = verdicts.map(({ question, answer, right, rightAtFirst }) => ({
    id: question.id,
    right,
    rightAtFirst,
    kind: answer.kind,
    confidence: answer.confidence,
  }));
  process.stdout.write(
    `${JSON.stringify({ scores: Object.fromEntries(scoreTable(verdicts)), results }, null, 2)}\n`,
  );
}

function printCalibration(examples: readonly (CalibrationExample & { readonly lang: string })[]): void {
  if (new Set(examples.map(({ answerable }) => answerable)).size < 2)
    throw new UsageError('Calibration needs answerable and unanswerable questions.');
  const confidences = crossFittedConfidences(examples, 5);
  for (const lang of new Set(examples.map((example) => example.lang))) {
    const own = examples
      .map((example, at) => ({ example, confidence: confidences[at] ?? 0 }))
      .filter(({ example }) => example.lang === lang);
    console.log(`Risk and coverage, ${lang}, confidences cross-fitted in 5 folds`);
    console.table(
      riskCoverage(
        own.map(({ example }) => example),
        own.map(({ confidence }) => confidence),
      ),
    );
  }
  console.log('Model fitted to the whole set, for src/answer/confidence-model.ts');
  console.log(JSON.stringify(fitConfidence(examples), null, 2));
}
