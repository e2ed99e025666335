import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { BaselineError } from './baseline-error.js';
import { describeUnreadable } from './describe-unreadable.js';
import type { Scores } from './score-answers.js';

/** Numbers that may not fall: of all questions and of each language. */
const GUARDED = ['all', 'en', 'zh'];
/** Shares that are better when higher. False refusals are watched through `accuracy`. */
const HIGHER_IS_BETTER = ['accuracy', 'firstQuoteAccuracy', 'refusals'] as const;

const ShareSchema = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));
const ScoresSchema = v.object({
  questions: v.pipe(v.number(), v.integer(), v.minValue(1)),
  accuracy: ShareSchema,
  firstQuoteAccuracy: ShareSchema,
  refusals: ShareSchema,
  falseRefusals: ShareSchema,
});
// Without a set, or a set's whole, nothing would be guarded, and every check would pass.
const BaselineSchema = v.pipe(
  v.record(v.string(), v.objectWithRest({ all: ScoresSchema }, ScoresSchema)),
  v.minEntries(1),
);

/** Scores that were saved, by question set and group of its questions. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, Scores>>>>;

/** Scores of question sets, by name of the set and group of its questions. */
export type SetScores = ReadonlyMap<string, ReadonlyMap<string, Scores>>;

/** @throws {BaselineError} when there is no such file, or it holds no baseline */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new BaselineError(file, describeUnreadable(cause), { cause });
  });
  return parseBaseline(text, file);
}

/**
 * @param file - name of the file, for messages
 * @throws {BaselineError} when the text is not a baseline
 */
export function parseBaseline(text: string, file = 'baseline'): Baseline {
  try {
    return v.parse(BaselineSchema, JSON.parse(text));
  } catch (cause) {
    throw new BaselineError(file, 'a file that is damaged', { cause });
  }
}

/** The guarded part of the scores, as it is saved. */
export function baselineOf(sets: SetScores): Baseline {
  return Object.fromEntries(
    [...sets].map(([set, table]) => [
      set,
      Object.fromEntries([...table].filter(([group]) => GUARDED.includes(group))),
    ]),
  );
}

/** A number that fell by more than chance explains. */
export interface Fall {
  readonly set: string;
  readonly group: string;
  readonly measure: (typeof HIGHER_IS_BETTER)[number];
  readonly before: number;
  readonly now: number;
  /** Half the width of the 95 % interval of `before`. */
  readonly margin: number;
}

/**
 * What fell since the baseline by more than the 95 % confidence interval of its number of questions (normal approximation, with
 * a floor of one question: a share of 1 has an interval of no width). Sets that the baseline does not have are not looked at.
 */
export function fallsSince(baseline: Baseline, sets: SetScores): Fall[] {
  return [...sets].flatMap(([set, table]) =>
    GUARDED.flatMap((group) =>
      HIGHER_IS_BETTER.flatMap((measure): Fall[] => {
        const saved = baseline[set]?.[group];
        const before = saved?.[measure] ?? null;
        const now = table.get(group)?.[measure] ?? null;
        if (saved === undefined || before === null || now === null) return [];
        const margin = Math.max(
          1 / saved.questions,
          1.96 * Math.sqrt((before * (1 - before)) / saved.questions),
        );
        return now < before - margin ? [{ set, group, measure, before, now, margin }] : [];
      }),
    ),
  );
}
