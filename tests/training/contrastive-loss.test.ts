import { describe, expect, it } from 'vitest';
import { contrastiveLoss } from '../../src/training/contrastive-loss.js';
import { gradientOfSums, poolTexts } from '../../src/training/mean-pooling.js';
import { nextNormal, seededRandom } from '../../src/training/random-source.js';

const DIMENSION = 5;

function randomTable(rows: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length: rows * DIMENSION }, () => nextNormal(random));
}

const LEFT = [[0, 1], [2], [3, 3, 4]].map((tokens) => Int32Array.from(tokens));
const RIGHT = [[5, 1], [6, 2], [7]].map((tokens) => Int32Array.from(tokens));

function lossOf(table: Float32Array, groups: Int32Array): number {
  const left = poolTexts(table, DIMENSION, LEFT).vectors;
  const right = poolTexts(table, DIMENSION, RIGHT).vectors;
  return contrastiveLoss(left, right, groups, DIMENSION, 0.5).loss;
}

function addTo(numbers: Float32Array, index: number, amount: number): void {
  numbers[index] = (numbers[index] ?? NaN) + amount;
}

/** Gradient of the loss by every number of the table, as training computes it. */
function gradientOf(table: Float32Array, groups: Int32Array): Float32Array {
  const left = poolTexts(table, DIMENSION, LEFT);
  const right = poolTexts(table, DIMENSION, RIGHT);
  const result = contrastiveLoss(left.vectors, right.vectors, groups, DIMENSION, 0.5);
  const gradient = new Float32Array(table.length);
  const sides = [
    { texts: LEFT, sums: gradientOfSums(left, result.leftGradient, DIMENSION) },
    { texts: RIGHT, sums: gradientOfSums(right, result.rightGradient, DIMENSION) },
  ];
  for (const { texts, sums } of sides) {
    texts.forEach((tokens, position) => {
      for (const token of tokens) {
        for (let k = 0; k < DIMENSION; k += 1) {
          addTo(gradient, token * DIMENSION + k, sums[position * DIMENSION + k] ?? NaN);
        }
      }
    });
  }
  return gradient;
}

describe('the gradient of the contrastive loss', () => {
  it.each([
    ['when every pair is a rival of every other', [0, 1, 2]],
    ['when two pairs are of one group', [0, 1, 0]],
  ])('is what finite differences say, %s', (_, groupNumbers) => {
    const groups = Int32Array.from(groupNumbers);
    const table = randomTable(8, 7);
    const gradient = gradientOf(table, groups);
    const step = 1e-2;
    for (let i = 0; i < table.length; i += 1) {
      const above = table.slice();
      const below = table.slice();
      addTo(above, i, step);
      addTo(below, i, -step);
      expect(gradient[i]).toBeCloseTo((lossOf(above, groups) - lossOf(below, groups)) / (2 * step), 3);
    }
  });
});

describe('the contrastive loss', () => {
  it('is the logarithm of the number of pairs when all vectors are equal', () => {
    const same = Float32Array.from([1, 0, 1, 0, 1, 0, 1, 0]);
    const { loss } = contrastiveLoss(same, same, Int32Array.from([0, 1, 2, 3]), 2, 0.1);
    expect(loss).toBeCloseTo(Math.log(4), 5);
  });

  it('is nothing when the only rivals are of the same group', () => {
    const left = Float32Array.from([1, 0, 0, 1]);
    const right = Float32Array.from([0, 1, 1, 0]);
    expect(contrastiveLoss(left, right, Int32Array.from([3, 3]), 2, 0.1).loss).toBe(0);
  });
});

describe('pooling', () => {
  it('gives unit length to the sum of a text’s rows', () => {
    const table = Float32Array.from([3, 0, 0, 4]);
    const pooled = poolTexts(table, 2, [Int32Array.from([0, 1])]);
    expect(pooled.vectors[0]).toBeCloseTo(0.6);
    expect(pooled.vectors[1]).toBeCloseTo(0.8);
    expect(pooled.lengths[0]).toBe(5);
  });

  it('gives zeros, and no gradient, to a text without tokens', () => {
    const pooled = poolTexts(Float32Array.from([1, 1]), 2, [Int32Array.of()]);
    expect([...pooled.vectors]).toEqual([0, 0]);
    expect([...gradientOfSums(pooled, Float32Array.from([1, 1]), 2)]).toEqual([0, 0]);
  });
});
