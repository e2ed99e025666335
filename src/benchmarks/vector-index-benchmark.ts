import { mean } from '../evaluation/ranking-metrics.js';
import { ExactIndex } from '../vector-index/exact-index.js';
import { HnswIndex, type HnswParameters } from '../vector-index/hnsw-index.js';

/** What one choice of parameters costs and finds. */
export interface GraphOutcome extends HnswParameters {
  /** Share of the exact neighbours that the graph finds. */
  readonly recall: number;
  readonly buildSeconds: number;
  readonly searchMs: number;
  /** Time of exact search over the graph's, in the same run. */
  readonly timesFasterThanExact: number;
}

/** Neighbours that an answer fetches. */
const NEIGHBORS = 100;

const GRID = { m: [8, 16, 32], efConstruction: [100, 200], efSearch: [100, 128, 256] } as const;

/**
 * Compares the graph with exact search over a grid of parameters.
 *
 * @param vectors - unit-length rows, shape [size × dimension]
 * @param queries - unit-length vectors
 * @returns empty where hnswlib-node is not installed
 */
export function benchmarkVectorIndex(
  vectors: Float32Array,
  dimension: number,
  queries: readonly Float32Array[],
): GraphOutcome[] {
  const exact = new ExactIndex(vectors, dimension);
  const truth = timed(() =>
    queries.map((query) => new Set(exact.search(query, NEIGHBORS).map(({ row }) => row))),
  );
  const outcomes: GraphOutcome[] = [];
  for (const m of GRID.m) {
    for (const efConstruction of GRID.efConstruction) {
      for (const efSearch of GRID.efSearch) {
        const parameters = { m, efConstruction, efSearch };
        const build = timed(() => HnswIndex.build(vectors, dimension, parameters));
        const graph = build.value;
        if (graph === null) return [];
        const found = timed(() => queries.map((query) => graph.search(query, NEIGHBORS)));
        const recall = mean(
          found.value.map(
            (neighbors, at) =>
              neighbors.filter(({ row }) => truth.value[at]?.has(row)).length /
              Math.min(NEIGHBORS, exact.size),
          ),
        );
        outcomes.push({
          ...parameters,
          recall,
          buildSeconds: build.milliseconds / 1000,
          searchMs: found.milliseconds / queries.length,
          timesFasterThanExact: truth.milliseconds / found.milliseconds,
        });
      }
    }
  }
  return outcomes;
}

/**
 * A larger set of the same kind: copies of the rows with a little noise, so that a graph can be tried at sizes that the corpus
 * has not reached.
 *
 * @param random - numbers in 0…1
 */
export function enlarge(
  vectors: Float32Array,
  dimension: number,
  size: number,
  random: () => number,
): Float32Array {
  const rows = vectors.length / dimension;
  const enlarged = new Float32Array(size * dimension);
  for (let row = 0; row < size; row += 1) {
    const source = (row % rows) * dimension;
    let sum = 0;
    for (let at = 0; at < dimension; at += 1) {
      const noise = row < rows ? 0 : (random() - 0.5) * (1 / Math.sqrt(dimension));
      const value = (vectors[source + at] ?? 0) + noise;
      enlarged[row * dimension + at] = value;
      sum += value * value;
    }
    const length = Math.sqrt(sum) || 1;
    for (let at = 0; at < dimension; at += 1)
      enlarged[row * dimension + at] = (enlarged[row * dimension + at] ?? 0) / length;
  }
  return enlarged;
}

function timed<Value>(work: () => Value): { readonly value: Value; readonly milliseconds: number } {
  const start = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - start };
}
