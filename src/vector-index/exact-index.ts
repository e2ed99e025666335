import { DimensionMismatchError, type Neighbor, type VectorIndex } from './vector-index.js';

/** Compares a query with every vector: the yardstick for the approximate index, and what serves without it. */
export class ExactIndex implements VectorIndex {
  readonly kind = 'exact';
  readonly size: number;

  /** @param vectors - unit-length rows, shape [size × dimension] */
  constructor(
    private readonly vectors: Float32Array,
    readonly dimension: number,
  ) {
    this.size = vectors.length / dimension;
  }

  search(query: Float32Array, k: number): Neighbor[] {
    if (query.length !== this.dimension) throw new DimensionMismatchError(query.length, this.dimension);
    const neighbors: Neighbor[] = [];
    for (let row = 0; row < this.size; row += 1)
      neighbors.push({ row, similarity: this.similarity(query, row) });
    return neighbors.sort((a, b) => b.similarity - a.similarity || a.row - b.row).slice(0, Math.max(0, k));
  }

  private similarity(query: Float32Array, row: number): number {
    const start = row * this.dimension;
    let sum = 0;
    for (let at = 0; at < this.dimension; at += 1) sum += (query[at] ?? 0) * (this.vectors[start + at] ?? 0);
    return Math.min(1, Math.max(-1, sum));
  }
}
