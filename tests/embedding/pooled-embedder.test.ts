import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesByLength } from '../../src/embedding/batches.js';
import { findOnnxProblem } from '../../src/embedding/onnx-outline.js';
import { poolVectors } from '../../src/embedding/pool-vectors.js';
import { createPooledEmbedder, type ExtractTokenVectors } from '../../src/embedding/pooled-embedder.js';
import { DEFAULT_RECIPE } from '../../src/embedding/recipes.js';

const IDENTITY = { modelId: 'letters', modelHash: '0', recipe: '' };

/** One token a letter; a vowel points one way, any other letter the other way. Records what it was given. */
function lettersModel(): { extract: ExtractTokenVectors; calls: string[][] } {
  const calls: string[][] = [];
  const extract: ExtractTokenVectors = (texts) => {
    calls.push([...texts]);
    const length = Math.max(...texts.map((text) => text.length));
    const data = new Float32Array(texts.length * length * 2).fill(9);
    const mask = new BigInt64Array(texts.length * length);
    texts.forEach((text, row) => {
      [...text].forEach((letter, column) => {
        mask[row * length + column] = 1n;
        data.set('aeiou'.includes(letter) ? [1, 0] : [0, 1], (row * length + column) * 2);
      });
    });
    return Promise.resolve({ data, mask, texts: texts.length, length, dimension: 2 });
  };
  return { extract, calls };
}

describe('an embedder over token vectors', () => {
  it('puts the recipe’s prefix before questions and before passages', async () => {
    const { extract, calls } = lettersModel();
    const recipe = { ...DEFAULT_RECIPE, queryPrefix: 'query: ', passagePrefix: 'passage: ' };
    const embedder = await createPooledEmbedder(extract, recipe, IDENTITY);
    calls.length = 0;
    await embedder.embedQuery('who');
    await embedder.embedPassages(['she']);
    expect(calls).toEqual([['query: who'], ['passage: she']]);
  });

  it('averages the tokens of a text and leaves padding out', async () => {
    const embedder = await createPooledEmbedder(lettersModel().extract, DEFAULT_RECIPE, IDENTITY);
    const rows = await embedder.embedPassages(['aaab', 'b', 'ab']);
    const expected = [3 / Math.sqrt(10), 1 / Math.sqrt(10), 0, 1, Math.SQRT1_2, Math.SQRT1_2];
    rows.forEach((number, index) => expect(number).toBeCloseTo(expected[index] ?? NaN, 6));
  });

  it('takes the first token alone where the recipe says so', async () => {
    const recipe = { ...DEFAULT_RECIPE, pooling: 'cls' as const };
    const embedder = await createPooledEmbedder(lettersModel().extract, recipe, IDENTITY);
    expect([...(await embedder.embedQuery('abbb'))]).toEqual([1, 0]);
  });

  it('reports how many texts are done, up to all of them', async () => {
    const embedder = await createPooledEmbedder(lettersModel().extract, DEFAULT_RECIPE, IDENTITY);
    const reports: number[] = [];
    await embedder.embedPassages(
      Array.from({ length: 37 }, () => 'a'),
      (done) => reports.push(done),
    );
    expect(reports).toEqual([16, 32, 37]);
  });
});

describe('pooling', () => {
  it('gives zeros where a text has no token or its tokens cancel out', () => {
    const data = Float32Array.from([1, 2, 3, 4, 1, -1, -1, 1]);
    const mask = BigInt64Array.from([0n, 0n, 1n, 1n]);
    expect([...poolVectors({ data, mask, texts: 2, length: 2, dimension: 2 }, 'mean')]).toEqual([0, 0, 0, 0]);
  });
});

describe('batches', () => {
  it('have every text once, at most as many as allowed, shortest first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), fc.integer({ min: 1, max: 9 }), (lengths, batchSize) => {
        const batches = batchesByLength(lengths, batchSize);
        const positions = batches.flat();
        expect([...positions].sort((a, b) => a - b)).toEqual([...lengths.keys()]);
        expect(positions.map((position) => lengths[position])).toEqual([...lengths].sort((a, b) => a - b));
        for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(batchSize);
      }),
    );
  });
});

describe('the outline of an ONNX file', () => {
  // ir_version (field 1) = 8, then a graph (field 7) of three bytes.
  const model = Uint8Array.from([0x08, 8, 0x3a, 3, 1, 2, 3]);

  it('is sound when its fields end with the file and one is the graph', () => {
    expect(findOnnxProblem(model)).toBeNull();
  });

  it.each([1, 3, 4, 5, 6])('is not sound when the file is cut after %i bytes', (length) => {
    expect(findOnnxProblem(model.subarray(0, length))).not.toBeNull();
  });

  it('is not sound without a graph, or when the file is empty or anything else', () => {
    expect(findOnnxProblem(model.subarray(0, 2))).toContain('not an ONNX model');
    expect(findOnnxProblem(new Uint8Array())).toBe('an empty file');
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void findOnnxProblem(bytes)));
  });
});
