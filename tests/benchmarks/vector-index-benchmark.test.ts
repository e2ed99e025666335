import { describe, expect, it } from 'vitest';
import { enlarge } from '../../src/benchmarks/vector-index-benchmark.js';

describe('enlarging a set of vectors', () => {
  const rows = Float32Array.from([1, 0, 0, 1]);

  it('keeps the rows that are there, in their places', () => {
    expect([...enlarge(rows, 2, 4, () => 0.9).subarray(0, 4)]).toEqual([1, 0, 0, 1]);
  });

  it('adds copies with noise, of unit length', () => {
    const enlarged = enlarge(rows, 2, 4, () => 0.9);
    expect(enlarged[4]).not.toBe(1);
    expect(Math.hypot(enlarged[4] ?? 0, enlarged[5] ?? 0)).toBeCloseTo(1, 6);
  });
});
