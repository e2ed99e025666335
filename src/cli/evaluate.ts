#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import {
  askQuestions,
  calibrationExamples,
  judgeAnswers,
  sentenceExamples,
} from '../evaluation/ask-questions.js';
import { baselineOf, fallsSince, readBaseline, type SetScores } from '../evaluation/baseline.js';
import { crossFittedVerdicts } from '../evaluation/cross-fit.js';
import { fitSentences } from '../evaluation/fit-sentences.js';
import { type EvaluationQuestion, parseQuestionSet } from '../evaluation/question-set.js';
import { scoreTable, type Verdict } from '../evaluation/score-answers.js';
import { compareModels, compareParts } from './compare-answerers.js';
import { printCalibration, printJson, printTable, printWrong } from './evaluate-tables.js';
import { loadConfig } from './load-config.js';
import { openSession, type Session } from './open-session.js';
import { wholeNumber } from './option-values.js';
import { EXIT, runCommand, UsageError } from './run-command.js';

/** What weights are fitted to, and questions that nothing is fitted to or chosen by. */
const FITTED_SET = 'tests/relevance/questions.jsonl';
const HELD_OUT_SET = 'tests/relevance/held-out.jsonl';
const BASELINE = 'tests/relevance/baseline.json';

const command = new Command('npm run evaluate --')
  .description('Scores the answers to question sets: a table for each, by language and kind.')
  .argument(
    '[files...]',
    `question sets, one JSON object per line (default: ${FITTED_SET} and ${HELD_OUT_SET})`,
  )
  .option('--json', 'print the scores and every verdict as JSON')
  .option('--wrong', 'show the questions that were answered wrongly')
  .option('--compare', 'score each leg alone, and the whole without each of its parts')
  .option('--models <list>', 'score other embedding models, separated by commas')
  .option('--check', `fail when a number fell by more than its confidence interval since ${BASELINE}`)
  .option('--save-baseline', `write the scores to ${BASELINE}`)
  .option(
    '--cross-fit <folds>',
    `score ${FITTED_SET} by weights fitted to its other folds`,
    wholeNumber(2, 20),
  )
  .option('--calibrate', `fit the confidence model to ${FITTED_SET}; print it with its risk–coverage curve`)
  .option('--fit-sentences', `fit the weights of sentences to ${FITTED_SET} and print them`);

interface Options {
  readonly json?: true;
  readonly wrong?: true;
  readonly compare?: true;
  readonly models?: string;
  readonly check?: true;
  readonly saveBaseline?: true;
  readonly crossFit?: number;
  readonly calibrate?: true;
  readonly fitSentences?: true;
}

await runCommand(command, async () => {
  const options = command.opts<Options>();
  const fits = options.calibrate ?? options.fitSentences ?? options.crossFit !== undefined;
  const named = command.processedArgs[0] as string[];
  const sets = await readSets(named.length > 0 ? named : fits ? [FITTED_SET] : [FITTED_SET, HELD_OUT_SET]);
  const config = loadConfig();
  if (options.models !== undefined) {
    const models = options.models.split(',').map((model) => model.trim());
    return printComparisons(sets, (questions) => compareModels(questions, models, config));
  }
  const session = await openSession(config);
  if (options.compare)
    return printComparisons(sets, (questions) => compareParts(questions, session.tuned, config));

  if (options.calibrate ?? options.fitSentences)
    return printFitted([...sets.values()].flat(), session, options.calibrate === true);

  const verdicts = new Map<string, Verdict[]>();
  for (const [file, questions] of sets)
    verdicts.set(
      file,
      options.crossFit === undefined
        ? await judgeAnswers(questions, session.answerer)
        : await crossFittedVerdicts(questions, session.tuned, options.crossFit),
    );
  if (options.json) printJson(verdicts);
  else {
    for (const [file, ofSet] of verdicts) {
      if (options.wrong) printWrong(ofSet);
      console.log(file);
      printTable(scoreTable(ofSet));
    }
  }
  const scores = new Map([...verdicts].map(([file, ofSet]) => [basename(file, '.jsonl'), scoreTable(ofSet)]));
  if (options.saveBaseline) await writeFile(BASELINE, `${JSON.stringify(baselineOf(scores), null, 2)}\n`);
  return options.check ? checkBaseline(scores) : EXIT.done;
});

async function readSets(files: readonly string[]): Promise<Map<string, EvaluationQuestion[]>> {
  const sets = new Map<string, EvaluationQuestion[]>();
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw new UsageError(`The question set ${file} cannot be read.`, { cause });
    });
    sets.set(file, parseQuestionSet(text, file));
  }
  return sets;
}

async function printFitted(
  questions: readonly EvaluationQuestion[],
  { answerer }: Session,
  calibrate: boolean,
): Promise<number> {
  const asked = await askQuestions(questions, answerer);
  if (calibrate) printCalibration(calibrationExamples(asked));
  else console.log(JSON.stringify(fitSentences(sentenceExamples(asked)), null, 2));
  return EXIT.done;
}

async function printComparisons(
  sets: ReadonlyMap<string, readonly EvaluationQuestion[]>,
  compare: (questions: readonly EvaluationQuestion[]) => Promise<object>,
): Promise<number> {
  for (const [file, questions] of sets) {
    console.log(file);
    console.table(await compare(questions));
  }
  return EXIT.done;
}

async function checkBaseline(scores: SetScores): Promise<number> {
  const falls = fallsSince(await readBaseline(BASELINE), scores);
  for (const { set, group, measure, before, now, margin } of falls)
    console.log(
      `${set}, ${group}: ${measure} fell from ${before.toFixed(3)} to ${now.toFixed(3)}, by more than ${margin.toFixed(3)}.`,
    );
  if (falls.length === 0)
    console.log(`No number fell by more than its confidence interval since ${BASELINE}.`);
  return falls.length === 0 ? EXIT.done : EXIT.badOutcome;
}
