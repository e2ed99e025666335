import { describe, expect, it } from 'vitest';
import { averagePrecisionAt, quantile, recallAt } from '../../src/evaluation/ranking-metrics.js';

describe('recall@k', () => {
  it('is the share of the relevant documents among the first k', () => {
    expect(recallAt(2, ['a', 'b', 'c'], new Set(['a', 'c']))).toBe(0.5);
    expect(recallAt(3, ['a', 'b', 'c'], new Set(['a', 'c']))).toBe(1);
  });
});

describe('average precision@k', () => {
  it('is 1 when all relevant documents come first', () => {
    expect(averagePrecisionAt(10, ['a', 'b', 'x'], new Set(['a', 'b']))).toBe(1);
  });

  it('averages the precision at the rank of each relevant document', () => {
    expect(averagePrecisionAt(10, ['x', 'a', 'y', 'b'], new Set(['a', 'b']))).toBe((1 / 2 + 2 / 4) / 2);
  });

  it('counts a relevant document that was not found as 0', () => {
    expect(averagePrecisionAt(1, ['a', 'b'], new Set(['a', 'b']))).toBe(0.5);
  });
});

describe('quantile', () => {
  it('interpolates between neighbours', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10], 0.95)).toBe(10);
  });
});
