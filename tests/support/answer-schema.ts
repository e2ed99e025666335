import * as v from 'valibot';
import { expect } from 'vitest';

const Day = v.pipe(v.string(), v.isoDate());
const WebAddress = v.pipe(v.string(), v.url(), v.startsWith('http'));
const Milliseconds = v.pipe(v.number(), v.minValue(0));

const Citation = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: v.pipe(v.string(), v.minLength(1)),
  section: v.string(),
  article: v.pipe(v.string(), v.regex(/\.(?:md|txt)$/)),
  url: v.nullable(WebAddress),
  publisher: v.nullable(v.string()),
  publishedAt: Day,
  asOf: Day,
  supersededBy: v.nullable(v.string()),
  status: v.picklist(['in-force', 'proposed', 'concluded', 'superseded', 'historical']),
  quote: v.pipe(v.string(), v.minLength(1)),
  span: v.strictObject({ start: v.pipe(v.number(), v.minValue(0)), end: v.number() }),
  sources: v.array(
    v.strictObject({
      title: v.string(),
      publisher: v.nullable(v.string()),
      url: WebAddress,
      date: v.nullable(v.string()),
    }),
  ),
});

const common = {
  id: v.nullable(v.union([v.string(), v.number()])),
  question: v.string(),
  language: v.picklist(['en', 'zh-Hant', 'zh-Hans']),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(1_500)),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  timings: v.strictObject({ embedMs: Milliseconds, searchMs: Milliseconds, totalMs: Milliseconds }),
};

const Closest = v.strictObject({
  title: v.pipe(v.string(), v.minLength(1)),
  article: v.string(),
  url: v.nullable(WebAddress),
});

/** One answer as scripts read it: the contract, written down a second time. */
const AnswerSchema = v.variant('kind', [
  v.strictObject({
    ...common,
    kind: v.literal('answered'),
    citations: v.pipe(v.array(Citation), v.minLength(1), v.maxLength(4)),
    closest: v.array(Closest),
  }),
  v.strictObject({
    ...common,
    kind: v.literal('nothing-relevant'),
    citations: v.strictTuple([]),
    closest: v.pipe(v.array(Closest), v.maxLength(3)),
  }),
]);

export type AnswerObject = v.InferOutput<typeof AnswerSchema>;

/** The value as an answer; fails the test when it is none. */
export function expectAnswer(value: unknown): AnswerObject {
  const result = v.safeParse(AnswerSchema, value);
  if (!result.success) expect.fail(JSON.stringify(v.flatten(result.issues), null, 2));
  const { text, citations } = result.output;
  const marks = [...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
  expect(marks, 'every [n] has its citation, every citation its [n]').toEqual(
    citations.map(({ number }) => number),
  );
  return result.output;
}
