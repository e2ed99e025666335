import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExactIndex } from '../../src/vector-index/exact-index.js';
import { HnswIndex, isHnswAvailable } from '../../src/vector-index/hnsw-index.js';
import { describeVectorIndex } from '../contracts/vector-index.contract.js';
import { randomUnitVectors } from '../support/random-vectors.js';
import { temporaryFolder } from '../support/temporary-folder.js';

function build(vectors: Float32Array, dimension: number): HnswIndex {
  const index = HnswIndex.build(vectors, dimension);
  if (index === null) throw new Error('hnswlib-node is not installed');
  return index;
}

async function written(vectors: Float32Array, dimension: number): Promise<string> {
  const file = join(await temporaryFolder(), 'graph.hnsw');
  await build(vectors, dimension).write(file);
  return file;
}

// Without a compiler hnswlib-node is not there, and the exact index serves alone.
describe.runIf(isHnswAvailable())('HnswIndex', () => {
  describeVectorIndex('HnswIndex', {
    build,
    async buildFromDisk(vectors, dimension) {
      const read = await HnswIndex.read(
        await written(vectors, dimension),
        dimension,
        vectors.length / dimension,
      );
      if (read === null) throw new Error('the graph cannot be read');
      return read;
    },
  });

  it('finds at least 95 in 100 of the ten nearest that exact search finds', () => {
    const vectors = randomUnitVectors(2_000, 64, 1);
    const [graph, exact] = [build(vectors, 64), new ExactIndex(vectors, 64)];
    const queries = randomUnitVectors(100, 64, 2);
    let found = 0;
    for (let number = 0; number < 100; number += 1) {
      const query = queries.slice(number * 64, (number + 1) * 64);
      const nearest = new Set(exact.search(query, 10).map(({ row }) => row));
      found += graph.search(query, 10).filter(({ row }) => nearest.has(row)).length;
    }
    expect(found / 1_000).toBeGreaterThanOrEqual(0.95);
  });

  it('writes the same file for the same vectors', async () => {
    const vectors = randomUnitVectors(100, 16, 4);
    const [one, other] = [await written(vectors, 16), await written(vectors, 16)];
    expect((await readFile(one)).equals(await readFile(other))).toBe(true);
  });

  it('does not use a graph file that was cut short', async () => {
    const file = await written(randomUnitVectors(100, 16, 5), 16);
    const { length } = await readFile(file);
    for (const share of [0.99, 0.5, 0.1, 0]) {
      await truncate(file, Math.floor(length * share));
      expect(await HnswIndex.read(file, 16, 100)).toBeNull();
    }
  });

  it('does not use a graph file that is not one, holds another number of vectors, or is not there', async () => {
    const vectors = randomUnitVectors(100, 16, 6);
    const text = join(await temporaryFolder(), 'graph.hnsw');
    await writeFile(text, 'not a graph');
    expect(await HnswIndex.read(text, 16, 100)).toBeNull();
    expect(await HnswIndex.read(await written(vectors, 16), 16, 99)).toBeNull();
    expect(await HnswIndex.read(`${text}.missing`, 16, 100)).toBeNull();
  });
});
