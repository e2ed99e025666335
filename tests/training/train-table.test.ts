import { describe, expect, it } from 'vitest';
import { nextNormal, seededRandom, shuffle } from '../../src/training/random-source.js';
import { trainTable, type TokenPair, type TrainingSettings } from '../../src/training/train-table.js';

const DIMENSION = 8;
const SETTINGS: TrainingSettings = {
  epochs: 20,
  batchSize: 4,
  temperature: 0.1,
  learningRate: 0.05,
  wordDropout: 0,
};

/** Tokens 0–3 go with 4–7; token 8 is in no pair. */
const PAIRS: TokenPair[] = [0, 1, 2, 3].map((token) => ({
  left: Int32Array.of(token),
  right: Int32Array.of(token + 4),
  group: token,
}));

function startTable(): Float32Array {
  const random = seededRandom(3);
  return Float32Array.from({ length: 9 * DIMENSION }, () => nextNormal(random));
}

function cosine(table: Float32Array, left: number, right: number): number {
  const row = (token: number): Float32Array => table.subarray(token * DIMENSION, (token + 1) * DIMENSION);
  const dot = (a: Float32Array, b: Float32Array): number =>
    a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
  const [a, b] = [row(left), row(right)];
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe('training a table', () => {
  it('lowers the loss and brings each token closest to its partner', () => {
    const table = startTable();
    const losses = trainTable(table, DIMENSION, PAIRS, SETTINGS, seededRandom(1));
    expect(losses).toHaveLength(20);
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 10);
    for (const token of [0, 1, 2, 3]) {
      const similarities = [4, 5, 6, 7].map((partner) => cosine(table, token, partner));
      expect(similarities.indexOf(Math.max(...similarities))).toBe(token);
    }
  });

  it('leaves a token alone that is in no pair', () => {
    const table = startTable();
    trainTable(table, DIMENSION, PAIRS, SETTINGS, seededRandom(1));
    expect(table.slice(8 * DIMENSION)).toEqual(startTable().slice(8 * DIMENSION));
  });

  it('gives the same numbers from the same seed, and others from another', () => {
    const [first, second, third] = [1, 1, 2].map((seed) => {
      const table = startTable();
      trainTable(
        table,
        DIMENSION,
        PAIRS,
        { ...SETTINGS, batchSize: 3, wordDropout: 0.5 },
        seededRandom(seed),
      );
      return table;
    });
    expect(second).toEqual(first);
    expect(third).not.toEqual(first);
  });
});

describe('the random source', () => {
  it('stays within 0 ≤ x < 1 and fills it evenly', () => {
    const random = seededRandom(5);
    const numbers = Array.from({ length: 10_000 }, random);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1);
  });

  it('shuffles without losing or repeating an item', () => {
    const items = Int32Array.from({ length: 50 }, (_, index) => index);
    shuffle(items, seededRandom(5));
    expect(items).not.toEqual(items.slice().sort());
    expect([...items.sort()]).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });
});
