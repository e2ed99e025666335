import * as v from 'valibot';
import type { Scores } from './score-answers.js';

/** Numbers that may not fall: of all questions and of each language. */
const GUARDED = ['all', 'en', 'zh'];
/** Shares that are better when higher. False refusals are watched through `accuracy`. */
const HIGHER_IS_BETTER = ['accuracy', 'firstQuoteAccuracy', 'refusals'] as const;

const ShareSchema = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));
const BaselineSchema = v.record(
  v.string(),
  v.object({
    questions: v.number(),
    accuracy: ShareSchema,
    firstQuoteAccuracy: ShareSchema,
    refusals: ShareSchema,
    falseRefusals: ShareSchema,
  }),
);

/** Scores that were saved, by group of questions. */
export type Baseline = v.InferOutput<typeof BaselineSchema>;

/** @throws {SyntaxError} or v.ValiError when the text is not a baseline */
export function parseBaseline(text: string): Baseline {
  return v.parse(BaselineSchema, JSON.parse(text));
}

/** The guarded part of a score table, as it is saved. */
export function baselineOf(table: ReadonlyMap<string, Scores>): Baseline {
  return Object.fromEntries([...table].filter(([group]) => GUARDED.includes(group)));
}

/** A number that fell by more than chance explains. */
export interface Fall {
  readonly group: string;
  readonly measure: (typeof HIGHER_IS_BETTER)[number];
  readonly before: number;
  readonly now: number;
  /** Half the width of the 95 % interval of `before`. */
  readonly margin: number;
}

/**
 * What fell since the baseline by more than the 95 % confidence interval of its number of questions (normal approximation, with
 * a floor of one question: a share of 1 has an interval of no width).
 */
export function fallsSince(baseline: Baseline, table: ReadonlyMap<string, Scores>): Fall[] {
  return GUARDED.flatMap((group) =>
    HIGHER_IS_BETTER.flatMap((measure): Fall[] => {
      const before = baseline[group]?.[measure] ?? null;
      const now = table.get(group)?.[measure] ?? null;
      if (before === null || now === null) return [];
      const count = Math.max(1, baseline[group]?.questions ?? 1);
      const margin = Math.max(1 / count, 1.96 * Math.sqrt((before * (1 - before)) / count));
      return now < before - margin ? [{ group, measure, before, now, margin }] : [];
    }),
  );
}
