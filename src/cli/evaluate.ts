#!/usr/bin/env node
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Answerer, AnswerTrace } from '../answer/answerer.js';
import { baselineOf, fallsSince, parseBaseline } from '../evaluation/baseline.js';
import { fitSentences } from '../evaluation/fit-sentences.js';
import { type EvaluationQuestion, meetsGroups, parseQuestionSet } from '../evaluation/question-set.js';
import { judge, type Scores, scoreTable, scoreVerdicts, type Verdict } from '../evaluation/score-answers.js';
import { NO_FILTER } from '../retrieval/article-filter.js';
import { SIGNAL_WEIGHTS, type SignalWeights } from '../retrieval/fuse-signals.js';
import { printCalibration, printJson, printTable, printWrong, scoreRow } from './evaluate-tables.js';
import { loadConfig } from './load-config.js';
import { openSession } from './open-session.js';
import { EXIT, runCommand, UsageError } from './run-command.js';

const DEFAULT_SET = 'tests/relevance/questions.jsonl';
const BASELINE = 'tests/relevance/baseline.json';

const command = new Command('npm run evaluate --')
  .description('Scores the answers to a question set, per language and kind.')
  .argument('[file]', 'question set, one JSON object per line', DEFAULT_SET)
  .option('--json', 'print the scores and every verdict as JSON')
  .option('--wrong', 'show the questions that were answered wrongly')
  .option('--compare', 'score each leg alone, and the whole without each of its parts')
  .option('--models <list>', 'score other embedding models, separated by commas')
  .option('--check', `fail when a number fell by more than its confidence interval since ${BASELINE}`)
  .option('--save-baseline', `write the scores to ${BASELINE}`)
  .option('--calibrate', 'fit the confidence model to this set and print it with its risk–coverage curve')
  .option('--fit-sentences', 'fit the weights of sentences to this set and print them');

interface Options {
  readonly json?: true;
  readonly wrong?: true;
  readonly compare?: true;
  readonly models?: string;
  readonly check?: true;
  readonly saveBaseline?: true;
  readonly calibrate?: true;
  readonly fitSentences?: true;
}

await runCommand(command, async () => {
  const options = command.opts<Options>();
  const file = command.processedArgs[0] as string;
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`The question set ${file} cannot be read.`, { cause });
  });
  const questions = parseQuestionSet(text);
  if (options.models !== undefined) return compareModels(questions, options.models.split(','));
  const session = await openSession(loadConfig());
  if (options.compare) return compareParts(questions, session.tuned);
  const traces = await answersTo(questions, session.answerer);
  const verdicts = traces.map(({ question, trace }) => judge(question, trace.answer));
  if (options.calibrate) printCalibration(traces.flatMap(calibrationExample));
  else if (options.fitSentences)
    console.log(JSON.stringify(fitSentences(traces.map(sentenceExample)), null, 2));
  else if (options.json) printJson(verdicts);
  else {
    if (options.wrong) printWrong(verdicts);
    printTable(scoreTable(verdicts));
  }
  if (options.saveBaseline)
    await writeFile(BASELINE, `${JSON.stringify(baselineOf(scoreTable(verdicts)), null, 2)}\n`);
  return options.check ? checkBaseline(verdicts) : EXIT.done;
});

interface Traced {
  readonly question: EvaluationQuestion;
  readonly trace: AnswerTrace;
}

async function answersTo(questions: readonly EvaluationQuestion[], answerer: Answerer): Promise<Traced[]> {
  const traces: Traced[] = [];
  for (const question of questions)
    traces.push({
      question,
      trace: await answerer.answer({ question: question.question, language: null, filter: NO_FILTER }),
    });
  return traces;
}

async function scoresOf(questions: readonly EvaluationQuestion[], answerer: Answerer): Promise<Scores> {
  const traces = await answersTo(questions, answerer);
  return scoreVerdicts(traces.map(({ question, trace }) => judge(question, trace.answer)));
}

function calibrationExample({ question: { kind, lang }, trace: { signs } }: Traced): {
  signs: NonNullable<AnswerTrace['signs']>;
  answerable: boolean;
  lang: string;
}[] {
  return signs === null ? [] : [{ signs, answerable: kind !== 'unanswerable', lang }];
}

function sentenceExample({ question, trace }: Traced): Parameters<typeof fitSentences>[0][number] {
  const { candidates } = trace;
  const answerable = question.kind !== 'unanswerable';
  return {
    signs: candidates.map(({ signs }) => signs),
    answers: candidates.map(({ sentence }) => answerable && meetsGroups(sentence.text, question.groups)),
  };
}

async function checkBaseline(verdicts: readonly Verdict[]): Promise<number> {
  const falls = fallsSince(parseBaseline(await readFile(BASELINE, 'utf8')), scoreTable(verdicts));
  for (const { group, measure, before, now, margin } of falls)
    console.log(
      `${group}: ${measure} fell from ${before.toFixed(3)} to ${now.toFixed(3)}, by more than ${margin.toFixed(3)}.`,
    );
  if (falls.length === 0)
    console.log(`No number fell by more than its confidence interval since ${BASELINE}.`);
  return falls.length === 0 ? EXIT.done : EXIT.badOutcome;
}

/** Each leg alone, and the whole without each part. */
async function compareParts(
  questions: readonly EvaluationQuestion[],
  tuned: Awaited<ReturnType<typeof openSession>>['tuned'],
): Promise<number> {
  const silent: SignalWeights = { dense: 0, words: 0, surroundings: 0, pairs: 0, coverage: 0, characters: 0 };
  const rows: Record<string, Answerer> = {
    'as it is': tuned(),
    'BM25 alone': tuned({ signals: { ...silent, words: 1 } }),
    'vectors alone': tuned({ signals: { ...silent, dense: 1 } }),
    'without the glossary': tuned({ glossary: false }),
    'without the scope model': tuned({ scope: false }),
  };
  for (const name of Object.keys(silent))
    rows[`without ${name}`] = tuned({ signals: { ...SIGNAL_WEIGHTS, [name]: 0 } });
  const table: Record<string, ReturnType<typeof scoreRow>> = {};
  for (const [name, answerer] of Object.entries(rows))
    table[name] = scoreRow(await scoresOf(questions, answerer));
  console.table(table);
  return EXIT.done;
}

/** The same corpus with other embedding models, each with an index of its own that is thrown away. */
async function compareModels(
  questions: readonly EvaluationQuestion[],
  models: readonly string[],
): Promise<number> {
  const table: Record<string, ReturnType<typeof scoreRow>> = {};
  for (const model of models) {
    const indexDirectory = await mkdtemp(join(tmpdir(), 'evaluate-'));
    try {
      const { answerer } = await openSession({
        ...loadConfig(),
        EMBEDDING_MODEL: model.trim(),
        INDEX_DIR: indexDirectory,
      });
      table[model.trim()] = scoreRow(await scoresOf(questions, answerer));
    } finally {
      await rm(indexDirectory, { recursive: true, force: true });
    }
  }
  console.table(table);
  return EXIT.done;
}
