import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sumOfTrees, TreesSchema } from '../../src/retrieval/boosted-trees.js';
import { seededRandom } from '../../src/training/random-source.js';
import { type RankingExample, trainTrees } from '../../src/training/train-trees.js';

/** Questions whose answer is the candidate with the largest product of two features: neither alone tells. */
function examples(count: number, seed: number): RankingExample[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: 10 }, () => [random() - 0.5, random() - 0.5, random()]);
    const products = rows.map(([a = 0, b = 0]) => a * b);
    const most = Math.max(...products);
    return { rows, relevant: products.map((product) => product === most) };
  });
}

function rightAtFirst(trees: ReturnType<typeof trainTrees>, asked: readonly RankingExample[]): number {
  const right = asked.filter(({ rows, relevant }) => {
    const scores = rows.map((row) => sumOfTrees(trees, row));
    return relevant[scores.indexOf(Math.max(...scores))];
  });
  return right.length / asked.length;
}

describe('boosted trees', () => {
  const settings = { trees: 60, depth: 3, learningRate: 0.2, leafRows: 10 };
  const trees = trainTrees(examples(400, 1), settings);

  it('learn an order that no single feature gives, for questions they have not seen', () => {
    expect(rightAtFirst(trees, examples(200, 2))).toBeGreaterThan(0.6);
    expect(rightAtFirst([], examples(200, 2))).toBeLessThan(0.3);
  });

  it('come back from a file', () => {
    expect(v.parse(TreesSchema, JSON.parse(JSON.stringify(trees)))).toEqual(trees);
  });

  it('of a file that goes in circles or points nowhere are refused', () => {
    const inner = { feature: 0, threshold: 0, left: 1, right: 2 };
    for (const tree of [[], [{ ...inner, left: 0 }, { value: 1 }, { value: 2 }], [inner, { value: 1 }]])
      expect(v.safeParse(TreesSchema, [tree]).success).toBe(false);
  });

  it('learn nothing where nothing or everything answers', () => {
    expect(trainTrees([{ rows: [[1], [2]], relevant: [false, false] }], settings)).toEqual([]);
  });
});
