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

  /** @param admits - rows that it says no to are passed over; by default none is */
  search(query: Float32Array, k: number, admits: (row: number) => boolean = () => true): Neighbor[] {
    if (query.length !== this.dimension) throw new DimensionMismatchError(query.length, this.dimension);
    const nearest: Neighbor[] = [];
    if (k < 1) return nearest;
    for (let row = 0; row < this.size; row += 1) {
      if (!admits(row)) continue;
      const similarity = this.similarity(query, row);
      // Most rows end here: sorting them all takes as long as comparing them.
      if (nearest.length >= k && similarity <= (nearest.at(-1)?.similarity ?? -1)) continue;
      nearest.splice(placeOf(similarity, nearest), 0, { row, similarity });
      if (nearest.length > k) nearest.pop();
    }
    return nearest;
  }

  private similarity(query: Float32Array, row: number): number {
    const start = row * this.dimension;
    let sum = 0;
    for (let at = 0; at < this.dimension; at += 1) sum += (query[at] ?? 0) * (this.vectors[start + at] ?? 0);
    return Math.min(1, Math.max(-1, sum));
  }
}

/** Where a similarity belongs in a list from high to low, behind its equals, so that ties keep row order. */
function placeOf(similarity: number, nearest: readonly Neighbor[]): number {
  let low = 0;
  let high = nearest.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nearest[middle]?.similarity ?? -1) >= similarity) low = middle + 1;
    else high = middle;
  }
  return low;
}
