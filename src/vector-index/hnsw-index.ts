import { createRequire } from 'node:module';
import type { HierarchicalNSW } from 'hnswlib-node';
import { DimensionMismatchError, type Neighbor, type VectorIndex } from './vector-index.js';

/** How the graph is built and searched. Malkov and Yashunin, "Efficient and robust approximate nearest neighbor search" (2016). */
export interface HnswParameters {
  /** Links of a node on each layer. */
  readonly m: number;
  /** Candidates kept while building. */
  readonly efConstruction: number;
  /** Candidates kept while searching, at least as many as are wanted. */
  readonly efSearch: number;
}

/** Chosen by `npm run bench -- vector-index`; the table is in docs/measurements.md. hnswlib's own efSearch of 10 is too low. */
export const HNSW: HnswParameters = { m: 16, efConstruction: 100, efSearch: 256 };

/** One graph for one order of insertion: the same vectors give the same file. */
const RANDOM_SEED = 100;

/** hnswlib-node, or why it is not here. It is optional: it needs a C++ compiler when it is installed. */
function loadAddon(): { readonly HierarchicalNSW: typeof HierarchicalNSW } | null {
  try {
    return createRequire(import.meta.url)('hnswlib-node') as { HierarchicalNSW: typeof HierarchicalNSW };
  } catch {
    return null;
  }
}

/** Whether hnswlib-node was compiled on this machine. */
export function isHnswAvailable(): boolean {
  return loadAddon() !== null;
}

/** Approximate search in a graph, by hnswlib-node. */
export class HnswIndex implements VectorIndex {
  readonly kind = 'hnsw';

  private constructor(
    private readonly graph: HierarchicalNSW,
    readonly dimension: number,
    readonly size: number,
    private readonly parameters: HnswParameters,
  ) {}

  /**
   * Builds the graph in memory.
   *
   * @param vectors - unit-length rows, shape [size × dimension]
   * @returns null where hnswlib-node is not installed
   */
  static build(
    vectors: Float32Array,
    dimension: number,
    parameters: HnswParameters = HNSW,
  ): HnswIndex | null {
    const addon = loadAddon();
    const size = vectors.length / dimension;
    if (addon === null) return null;
    const graph = new addon.HierarchicalNSW('cosine', dimension);
    graph.initIndex(Math.max(1, size), parameters.m, parameters.efConstruction, RANDOM_SEED);
    for (let row = 0; row < size; row += 1) {
      graph.addPoint([...vectors.subarray(row * dimension, (row + 1) * dimension)], row);
    }
    return new HnswIndex(graph, dimension, size, parameters);
  }

  /**
   * Reads a graph that `write` wrote. The caller has checked the file's checksum: hnswlib trusts what it reads.
   *
   * @returns null where hnswlib-node is not installed, or the file is not a graph of `size` vectors
   */
  static async read(
    file: string,
    dimension: number,
    size: number,
    parameters: HnswParameters = HNSW,
  ): Promise<HnswIndex | null> {
    const addon = loadAddon();
    if (addon === null) return null;
    const graph = new addon.HierarchicalNSW('cosine', dimension);
    try {
      await graph.readIndex(file);
    } catch {
      return null;
    }
    return graph.getCurrentCount() === size ? new HnswIndex(graph, dimension, size, parameters) : null;
  }

  async write(file: string): Promise<void> {
    await this.graph.writeIndex(file);
  }

  search(query: Float32Array, k: number): Neighbor[] {
    if (query.length !== this.dimension) throw new DimensionMismatchError(query.length, this.dimension);
    const wanted = Math.min(k, this.size);
    if (wanted < 1) return [];
    // All candidates are asked for, not only those wanted: the graph drops any of several that are equally near.
    const candidates = Math.min(Math.max(this.parameters.efSearch, wanted), this.size);
    this.graph.setEf(candidates);
    const { neighbors, distances } = this.graph.searchKnn([...query], candidates);
    return neighbors
      .map((row, at) => ({ row, similarity: Math.min(1, Math.max(-1, 1 - (distances[at] ?? 1))) }))
      .sort((a, b) => b.similarity - a.similarity || a.row - b.row)
      .slice(0, wanted);
  }
}
