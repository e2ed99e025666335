import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ExactIndex } from '../../src/vector-index/exact-index.js';
import { describeVectorIndex } from '../contracts/vector-index.contract.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describeVectorIndex('ExactIndex', {
  build: (vectors, dimension) => new ExactIndex(vectors, dimension),
  async buildFromDisk(vectors, dimension) {
    const file = join(await temporaryFolder(), 'vectors.f32');
    await writeFile(file, vectors);
    return new ExactIndex(new Float32Array(Uint8Array.from(await readFile(file)).buffer), dimension);
  },
});

it('ExactIndex passes over rows that the caller does not admit', () => {
  const rows = new ExactIndex(Float32Array.from([1, 0, 0.8, 0.6, 0, 1, -1, 0]), 2);
  const odd = rows.search(Float32Array.from([1, 0]), 9, (row) => row % 2 === 1);
  expect(odd.map(({ row }) => row)).toEqual([1, 3]);
});

const angle = fc.integer({ min: 0, max: 359 });
const unitVector = (degrees: number): [number, number] => [
  Math.cos((degrees * Math.PI) / 180),
  Math.sin((degrees * Math.PI) / 180),
];

it('ExactIndex gives the k rows with the smallest angles to the question, on any set of vectors', () => {
  fc.assert(
    fc.property(fc.array(angle, { maxLength: 30 }), angle, fc.nat(35), (rows, query, k) => {
      const index = new ExactIndex(Float32Array.from(rows.flatMap(unitVector)), 2);
      const found = index.search(Float32Array.from(unitVector(query)), k);
      const apart = (degrees: number): number => {
        const turn = Math.abs(degrees - query) % 360;
        return Math.min(turn, 360 - turn);
      };
      const nearest = rows.map(apart).sort((a, b) => a - b);
      expect(found.map(({ row }) => apart(rows[row] ?? NaN))).toEqual(nearest.slice(0, k));
    }),
  );
});
