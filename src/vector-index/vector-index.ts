/** A row near a query. */
export interface Neighbor {
  /** Number of the vector, in the order in which they were indexed, from 0. */
  readonly row: number;
  /** Cosine, −1…1; higher is closer. */
  readonly similarity: number;
}

/** Finds nearest vectors. All vectors have unit length. */
export interface VectorIndex {
  readonly kind: 'exact' | 'hnsw';
  readonly dimension: number;
  readonly size: number;
  /**
   * Rows nearest to a query, best first.
   *
   * @param query - unit-length vector, shape [dimension]
   * @param k - how many are wanted, at least 1; fewer come back when the index holds fewer
   * @returns similarities in −1…1 (cosine); ties keep row order, so results are reproducible
   * @throws {DimensionMismatchError} when the vector is not `dimension` long
   */
  search(query: Float32Array, k: number): Neighbor[];
}

/** A vector of another model was given to an index. */
export class DimensionMismatchError extends Error {
  override readonly name = 'DimensionMismatchError';
  constructor(
    readonly found: number,
    readonly expected: number,
  ) {
    super(
      `Found a vector of ${found} numbers; the index holds vectors of ${expected}. Run \`npm run index -- --full\`.`,
    );
  }
}
