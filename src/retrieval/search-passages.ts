import type { LexicalLegs } from '../lexical-index/lexical-legs.js';
import type { VectorIndex } from '../vector-index/vector-index.js';
import { type Tree, sumOfTrees } from './boosted-trees.js';
import { bestByWords, fuseSignals, type FusedScore, WEIGHTS_WITHOUT_QUESTIONS } from './fuse-signals.js';
import { lexicalSignals } from './lexical-signals.js';
import type { Query } from './query.js';
import { rankingFeatures } from './ranking-features.js';

/** A collection of passages that is searched as it is: no authored questions, no languages, no status. */
export interface PassageCollection {
  readonly legs: LexicalLegs;
  /** One row for each passage. */
  readonly vectors: VectorIndex;
  /** Document of a passage. */
  readonly documentOf: (passage: number) => string;
  /** Terms in a passage. */
  readonly lengthOf: (passage: number) => number;
}

/** What a search found, and what a ranker is told of the best of it. */
export interface SearchedPassages {
  /** Best first. */
  readonly fused: readonly FusedScore[];
  /** Features of the first of them, in the same order. */
  readonly rows: readonly (readonly number[])[];
}

/** Passages fetched from each leg before they are fused. */
const FETCHED = 100;

export function searchPassages(
  query: Query,
  vector: Float32Array,
  collection: PassageCollection,
): SearchedPassages {
  const { legs, vectors, documentOf, lengthOf } = collection;
  const neighbors = vectors.search(vector, FETCHED);
  const similarities = new Map(neighbors.map(({ row, similarity }) => [row, similarity]));
  const background = neighbors.at(-1)?.similarity ?? 0;
  const lexical = lexicalSignals(legs, query);
  const weights = WEIGHTS_WITHOUT_QUESTIONS;
  const candidates = new Set([...similarities.keys(), ...bestByWords(lexical, FETCHED, weights)]);
  const signals = { similarities, passageSimilarities: similarities, background, lexical };
  const fused = fuseSignals(candidates, signals, weights);
  const context = { lexical, background, words: query.terms.length, lengthOf, articleOf: documentOf };
  return { fused, rows: rankingFeatures(fused, context) };
}

/** The passages in the order of a learned ranker: the best by the convex sum anew, the others after them as they were. */
export function rankedAnew({ fused, rows }: SearchedPassages, trees: readonly Tree[]): FusedScore[] {
  const best = rows.map((row, at) => ({ one: fused[at], score: sumOfTrees(trees, row), at }));
  best.sort((a, b) => b.score - a.score || a.at - b.at);
  return [...best.flatMap(({ one }) => one ?? []), ...fused.slice(rows.length)];
}
