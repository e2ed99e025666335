import type { CalibrationExample } from '../evaluation/calibrate.js';
import { crossFittedConfidences, fitConfidence, riskCoverage } from '../evaluation/calibrate.js';
import { type Scores, scoreTable, type Verdict } from '../evaluation/score-answers.js';
import { printable } from '../language/printable.js';
import { UsageError } from './run-command.js';

/** Scores of one group of questions as a row. */
export function scoreRow(scores: Scores): Record<string, string | number> {
  const percent = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(1)} %`);
  return {
    questions: scores.questions,
    accuracy: percent(scores.accuracy),
    'first quote': percent(scores.firstQuoteAccuracy),
    refusals: percent(scores.refusals),
    'false refusals': percent(scores.falseRefusals),
  };
}

export function printTable(table: ReadonlyMap<string, Scores>): void {
  console.table(Object.fromEntries([...table].map(([name, scores]) => [name, scoreRow(scores)])));
}

/** Every wrong answer with what was shown. */
export function printWrong(verdicts: readonly Verdict[]): void {
  for (const { question, answer, right } of verdicts) {
    if (!right)
      console.log(
        `${printable(`${question.id}  ${question.question}`)}\n    ${answer.confidence.toFixed(2)} ${answer.text.split('\n').map(printable).join('\n    ')}\n`,
      );
  }
}

/** Scores of all questions together and of each set, and every verdict. */
export function printJson(sets: ReadonlyMap<string, readonly Verdict[]>): void {
  const scoresOf = (verdicts: readonly Verdict[]): Record<string, Scores> =>
    Object.fromEntries(scoreTable(verdicts));
  const results = [...sets].flatMap(([set, verdicts]) =>
    verdicts.map(({ question, answer, right, rightAtFirst }) => ({
      set,
      id: question.id,
      right,
      rightAtFirst,
      kind: answer.kind,
      confidence: answer.confidence,
    })),
  );
  const report = {
    scores: scoresOf([...sets.values()].flat()),
    sets: Object.fromEntries([...sets].map(([set, verdicts]) => [set, scoresOf(verdicts)])),
    results,
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

/** The risk–coverage curve of each language, and the model fitted to all. */
export function printCalibration(
  examples: readonly (CalibrationExample & { readonly lang: string })[],
): void {
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
