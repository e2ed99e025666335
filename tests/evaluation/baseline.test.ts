import { describe, expect, it } from 'vitest';
import { baselineOf, fallsSince, parseBaseline } from '../../src/evaluation/baseline.js';
import type { Scores } from '../../src/evaluation/score-answers.js';

function table(accuracy: number, questions = 400): Map<string, Scores> {
  const scores = { questions, accuracy, firstQuoteAccuracy: 1, refusals: null, falseRefusals: 0 };
  return new Map([
    ['all', scores],
    ['en', scores],
    ['en who', scores],
  ]);
}

describe('a baseline', () => {
  it('holds what is guarded, and comes back from its file', () => {
    const baseline = baselineOf(table(0.9));
    expect(Object.keys(baseline)).toEqual(['all', 'en']);
    expect(parseBaseline(JSON.stringify(baseline))).toEqual(baseline);
  });

  it.each(['', '{"all":1}', '{"all":{"questions":1,"accuracy":2}}'])('is not %j', (text) => {
    expect(() => parseBaseline(text)).toThrow();
  });
});

describe('a number that fell', () => {
  const baseline = baselineOf(table(0.9));

  it('by more than its confidence interval is named, with both values', () => {
    expect(fallsSince(baseline, table(0.86))).toMatchObject([
      { group: 'all', measure: 'accuracy', before: 0.9, now: 0.86 },
      { group: 'en', measure: 'accuracy', before: 0.9, now: 0.86 },
    ]);
  });

  it('within it is chance; one that rose is well', () => {
    expect(fallsSince(baseline, table(0.875))).toEqual([]);
    expect(fallsSince(baseline, table(0.99))).toEqual([]);
  });

  it('from one by a single question is chance too', () => {
    const perfect = baselineOf(table(1, 10));
    expect(fallsSince(perfect, table(0.9, 10))).toEqual([]);
    expect(fallsSince(perfect, table(0.8, 10))).not.toEqual([]);
  });
});
