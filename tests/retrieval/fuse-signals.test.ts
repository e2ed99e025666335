import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestByWords,
  fuseSignals,
  SIGNAL_WEIGHTS,
  type Signals,
  type SignalWeights,
  WEIGHTS_WITHOUT_QUESTIONS,
} from '../../src/retrieval/fuse-signals.js';

const EVEN: SignalWeights = {
  passageVector: 1,
  nearestKey: 1,
  words: 1,
  surroundings: 1,
  pairs: 1,
  coverage: 1,
  characters: 1,
};
/** All weights together, but for that of characters, which a question without Chinese does not have. */
const TOTAL = 6;

/** Signals of four passages. */
function signals(
  fields: Partial<Signals['lexical']> & {
    keys?: [number, number][];
    passages?: [number, number][];
    background?: number;
  },
): Signals {
  const { keys = [], passages = [], background = 0, ...lexical } = fields;
  const silent = new Float32Array(4);
  return {
    similarities: new Map(keys),
    passageSimilarities: new Map(passages),
    background,
    lexical: {
      words: silent,
      surroundings: silent,
      pairs: silent,
      coverage: silent,
      characters: null,
      ...lexical,
    },
  };
}

function fusedOf(given: Signals, weights = EVEN): number[] {
  const fused = fuseSignals([0, 1, 2, 3], given, weights);
  return [0, 1, 2, 3].map((passage) => fused.find((one) => one.passage === passage)?.fused ?? NaN);
}

describe('fused signals', () => {
  it('are a weighted mean: cosine above the background, squared; BM25 relative to the best; coverage as it is', () => {
    // With a background of 0.2 cosines 1 and 0.6 scale to 1 and ½; BM25 scores 8 and 4 to 1 and ½.
    const given = signals({
      keys: [
        [0, 1],
        [1, 0.6],
      ],
      passages: [[2, 0.6]],
      background: 0.2,
      words: Float32Array.of(0, 8, 4, 0),
      coverage: Float32Array.of(0, 0, 0, 0.5),
    });
    // Weights of 15 in all: 6 of the nearest key, 5 of the passage itself, 4 of the others.
    const expected = [6, 1.5 + 1, 1.25 + 0.5, 0.5].map((sum) => sum / 15);
    fusedOf(given, { ...EVEN, nearestKey: 6, passageVector: 5 }).forEach((fused, at) =>
      expect(fused).toBeCloseTo(expected[at] ?? NaN),
    );
  });

  it('count the characters of a question only where it has any', () => {
    const coverage = Float32Array.of(1, 0, 0, 0);
    expect(fusedOf(signals({ coverage }))[0]).toBeCloseTo(1 / TOTAL);
    expect(fusedOf(signals({ coverage, characters: coverage }))[0]).toBeCloseTo(2 / (TOTAL + 1));
  });

  it('keep what each leg said: no cosine where the dense leg found nothing, 0 where no word is shared', () => {
    const [dense, lexical] = fuseSignals(
      [0, 1],
      signals({ keys: [[0, 0.7]], words: Float32Array.of(0, 3, 0, 0) }),
      { ...EVEN, nearestKey: 9 },
    );
    expect(dense).toMatchObject({ passage: 0, similarity: 0.7, lexicalScore: 0 });
    expect(lexical).toMatchObject({ passage: 1, similarity: null, lexicalScore: 3 });
  });

  it('give a neighbour no more than its similarity is worth, though it is the best there is', () => {
    expect(fusedOf(signals({ keys: [[0, 0.3]] }))[0]).toBeCloseTo(0.09 / TOTAL);
    expect(fusedOf(signals({ passages: [[0, 0.3]] }))[0]).toBeCloseTo(0.09 / TOTAL);
    expect(fusedOf(signals({ keys: [[0, -0.3]] }))[0]).toBe(0);
  });

  it('of equal passages keep the order of the passages; of nothing are nothing', () => {
    expect(fuseSignals([3, 1, 2], signals({}), EVEN).map(({ passage }) => passage)).toEqual([1, 2, 3]);
    expect(fuseSignals([], signals({}), EVEN)).toEqual([]);
  });

  it('lie in 0…1 and fall from first to last, whatever the legs say', () => {
    const scores = (max: number): fc.Arbitrary<Float32Array> =>
      fc.float32Array({ minLength: 4, maxLength: 4, min: 0, max, noNaN: true });
    const lexical = fc.record({
      words: scores(50),
      surroundings: scores(50),
      pairs: scores(50),
      coverage: scores(1),
      characters: fc.option(scores(1)),
    });
    const cosine = fc.double({ min: -1, max: 1, noNaN: true });
    const cosines = fc.array(fc.tuple(fc.nat(3), cosine));
    const weights = fc.constantFrom(SIGNAL_WEIGHTS, WEIGHTS_WITHOUT_QUESTIONS);
    fc.assert(
      fc.property(lexical, cosines, cosines, cosine, weights, (words, keys, passages, background, chosen) => {
        const fused = fuseSignals([0, 1, 2, 3], signals({ ...words, keys, passages, background }), chosen);
        const values = fused.map((one) => one.fused);
        expect(values).toEqual([...values].sort((a, b) => b - a));
        for (const value of values) expect(value >= 0 && value <= 1 + 1e-6).toBe(true);
        expect(fused).toHaveLength(4);
      }),
    );
  });
});

describe('the best passages by words', () => {
  it('are those with a common word, as many as are wanted and admitted', () => {
    const { lexical } = signals({
      words: Float32Array.of(1, 3, 2, 0),
      surroundings: Float32Array.of(1, 3, 2, 0),
    });
    expect(bestByWords(lexical, 10, EVEN)).toEqual([1, 2, 0]);
    expect(bestByWords(lexical, 2, EVEN)).toEqual([1, 2]);
    expect(bestByWords(lexical, 10, EVEN, (passage) => passage !== 1)).toEqual([2, 0]);
  });
});
