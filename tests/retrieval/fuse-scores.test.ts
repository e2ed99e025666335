import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuseScores } from '../../src/retrieval/fuse-scores.js';

describe('fused scores', () => {
  it('are the weighted sum of both legs: cosine above the background, BM25 relative to the best', () => {
    // With a background of 0.2 cosines 1, 0.6, 0.2 scale to 1, ½, 0; BM25 scores 8 and 4 to 1 and ½.
    const dense = new Map([
      [0, 1],
      [1, 0.6],
      [2, 0.2],
    ]);
    const lexical = new Map([
      [1, 8],
      [3, 4],
    ]);
    expect(fuseScores(dense, lexical, 0.2, 0.25).map(({ passage, fused }) => [passage, fused])).toEqual([
      [1, 0.25 * 0.5 + 0.75],
      [3, 0.75 * 0.5],
      [0, 0.25],
      [2, 0],
    ]);
  });

  it('keep what each leg said: no cosine where the dense leg found nothing, 0 where no word is shared', () => {
    const fused = fuseScores(new Map([[0, 0.7]]), new Map([[1, 3]]), 0, 0.5);
    expect(fused.find(({ passage }) => passage === 0)).toMatchObject({ similarity: 0.7, lexicalScore: 0 });
    expect(fused.find(({ passage }) => passage === 1)).toMatchObject({ similarity: null, lexicalScore: 3 });
  });

  it('give a neighbour no more than its similarity is worth, though it is the best there is', () => {
    expect(fuseScores(new Map([[4, 0.3]]), new Map(), 0, 0.5)).toMatchObject([{ passage: 4, fused: 0.15 }]);
    expect(fuseScores(new Map([[4, -0.3]]), new Map(), 0, 0.5)).toMatchObject([{ passage: 4, fused: 0 }]);
  });

  it('of equal passages keep the order of the passages', () => {
    const equal = new Map([
      [7, 2],
      [3, 2],
      [5, 2],
    ]);
    expect(fuseScores(new Map(), equal, 0).map(({ passage }) => passage)).toEqual([3, 5, 7]);
  });

  it('of nothing are nothing', () => {
    expect(fuseScores(new Map(), new Map(), 0)).toEqual([]);
  });

  it('lie in 0…1, fall from first to last, and name every passage once, whatever the legs say', () => {
    const entries = <Score>(score: fc.Arbitrary<Score>): fc.Arbitrary<Map<number, Score>> =>
      fc.array(fc.tuple(fc.nat(20), score)).map((pairs) => new Map(pairs));
    const cosine = fc.double({ min: -1, max: 1, noNaN: true });
    const bm25 = fc.double({ min: 1e-6, max: 50, noNaN: true });
    fc.assert(
      fc.property(entries(cosine), entries(bm25), cosine, (dense, lexical, background) => {
        const fused = fuseScores(dense, lexical, background);
        const scores = fused.map((one) => one.fused);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const score of scores) expect(score >= 0 && score <= 1 + 1e-9).toBe(true);
        const found = new Set([...dense.keys(), ...lexical.keys()]);
        expect(new Set(fused.map(({ passage }) => passage))).toEqual(found);
        expect(fused).toHaveLength(found.size);
      }),
    );
  });
});
