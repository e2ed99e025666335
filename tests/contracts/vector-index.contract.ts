import { describe, expect, it } from 'vitest';
import { DimensionMismatchError, type VectorIndex } from '../../src/vector-index/vector-index.js';
import { randomUnitVectors } from '../support/random-vectors.js';

/** One implementation, as the contract needs it. */
export interface VectorIndexSubject {
  readonly build: (vectors: Float32Array, dimension: number) => VectorIndex;
  /** The same vectors, but saved and loaded again. */
  readonly buildFromDisk: (vectors: Float32Array, dimension: number) => Promise<VectorIndex>;
}

/** What every vector index promises. */
export function describeVectorIndex(name: string, { build, buildFromDisk }: VectorIndexSubject): void {
  describe(`${name} as a vector index`, () => {
    // Rows at 0, 90, 45 and 180 degrees.
    const half = Math.SQRT1_2;
    const compass = Float32Array.from([1, 0, 0, 1, half, half, -1, 0]);
    const east = Float32Array.from([1, 0]);

    it('gives the nearest rows first, with their cosines', () => {
      const neighbors = build(compass, 2).search(east, 4);
      expect(neighbors.map(({ row }) => row)).toEqual([0, 2, 1, 3]);
      [1, half, 0, -1].forEach((cosine, at) => expect(neighbors[at]?.similarity).toBeCloseTo(cosine, 6));
    });

    it('says how many rows of which length it holds', () => {
      expect(build(compass, 2)).toMatchObject({ size: 4, dimension: 2 });
    });

    it.each([1, 3, 50])('keeps the order of rows among fifty equal ones when %i are wanted', (k) => {
      const equal = Float32Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 0.6 : 0.8));
      const rows = build(equal, 2)
        .search(east, k)
        .map(({ row }) => row);
      expect(rows).toEqual(Array.from({ length: k }, (_, at) => at));
    });

    it('gives every row when more are wanted than there are', () => {
      expect(build(compass, 2).search(east, 100)).toHaveLength(4);
    });

    it.each([0, -1])('gives nothing when %i are wanted', (k) => {
      expect(build(compass, 2).search(east, k)).toEqual([]);
    });

    it('gives the nearest alone when one is wanted', () => {
      expect(build(compass, 2).search(Float32Array.from([0, 1]), 1)).toMatchObject([{ row: 1 }]);
    });

    it('finds nothing when it is empty', () => {
      const empty = build(new Float32Array(), 2);
      expect(empty.size).toBe(0);
      expect(empty.search(east, 5)).toEqual([]);
    });

    it('refuses a vector of another length and says both lengths', () => {
      const index = build(compass, 2);
      expect(() => index.search(Float32Array.from([1, 0, 0]), 1)).toThrow(DimensionMismatchError);
      expect(() => index.search(Float32Array.from([1, 0, 0]), 1)).toThrow(/3 numbers.*vectors of 2/);
    });

    it('finds a row of zeros at similarity 0, between what is near and what is opposite', () => {
      const withZeros = Float32Array.from([-1, 0, 0, 0, 1, 0]);
      const neighbors = build(withZeros, 2).search(east, 3);
      expect(neighbors.map(({ row }) => row)).toEqual([2, 1, 0]);
      expect(neighbors[1]?.similarity).toBeCloseTo(0, 9);
    });

    it('finds every row at similarity 0 for a question of zeros', () => {
      const neighbors = build(compass, 2).search(new Float32Array(2), 4);
      expect(neighbors.map(({ row }) => row)).toEqual([0, 1, 2, 3]);
      for (const { similarity } of neighbors) expect(similarity).toBeCloseTo(0, 9);
    });

    it('gives similarities of −1…1 only, whatever rounding does', () => {
      const vectors = randomUnitVectors(300, 48, 7);
      const index = build(vectors, 48);
      for (let row = 0; row < 300; row += 1) {
        const query = vectors.slice(row * 48, (row + 1) * 48);
        const neighbors = index.search(query, 300);
        expect(neighbors[0]?.row).toBe(row);
        expect(neighbors.filter(({ similarity }) => !(Math.abs(similarity) <= 1))).toEqual([]);
      }
    });

    it('gives the same neighbours after it was written and read back', async () => {
      const vectors = randomUnitVectors(200, 16, 3);
      const written = build(vectors, 16);
      const read = await buildFromDisk(vectors, 16);
      for (let row = 0; row < 200; row += 1) {
        const query = vectors.slice(row * 16, (row + 1) * 16);
        expect(read.search(query, 10)).toEqual(written.search(query, 10));
      }
    });
  });
}
