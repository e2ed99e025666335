import type { Embedder } from '../embedding/embedder.js';
import {
  averagePrecisionAt,
  mean,
  quantile,
  recallAt,
  reciprocalRankAt,
} from '../evaluation/ranking-metrics.js';
import { termsOf } from '../lexical-index/terms.js';
import { GlossaryMatcher } from '../retrieval/glossary-matcher.js';
import { readQuery } from '../retrieval/query.js';
import { type PassageCollection, rankedAnew, searchPassages } from '../retrieval/search-passages.js';
import type { Tree } from '../retrieval/boosted-trees.js';
import { documentOf, legsOf, textOf } from '../training/train-outside-set.js';
import { ExactIndex } from '../vector-index/exact-index.js';
import { HnswIndex } from '../vector-index/hnsw-index.js';
import type { BenchmarkPassage, BenchmarkQuestion } from './retrieval-set.js';

/** How one way of searching did. */
export interface RetrievalScore {
  readonly 'recall@10': number;
  readonly 'MAP@10': number;
  readonly 'MRR@10': number;
  readonly 'ms per question (median)': number;
}

/** A way of searching: the ids of what it finds, best first. */
export type Search = (question: string) => string[] | Promise<string[]>;

/** Scores a way of searching on a set. */
export async function scoreSearch(
  search: Search,
  questions: readonly BenchmarkQuestion[],
): Promise<RetrievalScore> {
  const recalls: number[] = [];
  const precisions: number[] = [];
  const ranks: number[] = [];
  const milliseconds: number[] = [];
  for (const { question, relevant } of questions) {
    const start = performance.now();
    const ranking = await search(question);
    milliseconds.push(performance.now() - start);
    const wanted = new Set(relevant);
    recalls.push(recallAt(10, ranking, wanted));
    precisions.push(averagePrecisionAt(10, ranking, wanted));
    ranks.push(reciprocalRankAt(10, ranking, wanted));
  }
  return {
    'recall@10': mean(recalls),
    'MAP@10': mean(precisions),
    'MRR@10': mean(ranks),
    'ms per question (median)': quantile(milliseconds, 0.5),
  };
}

/** Documents that one leg alone is asked for. */
const FETCHED = 100;

/**
 * The product's legs and their fusion over an outside set: the same terms, BM25, embedder, vector index and convex sum that
 * answer questions, without what is particular to our articles (authored questions, glossary, language).
 *
 * @param ranker - orders the fused passages anew; null when the model comes without one
 */
export async function ownSearches(
  passages: readonly BenchmarkPassage[],
  embedder: Embedder,
  onProgress: (done: number, total: number) => void,
  ranker: readonly Tree[] | null = null,
): Promise<Readonly<Record<string, Search>>> {
  const legs = legsOf(passages);
  const rows = await embedder.embedPassages(passages.map(textOf), (done) =>
    onProgress(done, passages.length),
  );
  const vectors = HnswIndex.build(rows, embedder.dimension) ?? new ExactIndex(rows, embedder.dimension);
  const glossary = new GlossaryMatcher([]);
  const idOf = (passage: number): string => passages[passage]?.id ?? '';
  const collection: PassageCollection = {
    legs,
    vectors,
    documentOf: (passage) => documentOf(idOf(passage)),
    lengthOf: (passage) => legs.words.lengthOf(passage),
  };
  const found = async (question: string): Promise<ReturnType<typeof searchPassages>> => {
    const query = readQuery(question, null, glossary);
    return searchPassages(query, await embedder.embedQuery(query.text), collection);
  };
  return {
    BM25: (question) =>
      legs.words
        .search(
          termsOf(question).map((term) => ({ term, weight: 1 })),
          FETCHED,
        )
        .map(({ document }) => idOf(document)),
    dense: async (question) =>
      vectors.search(await embedder.embedQuery(question), FETCHED).map(({ row }) => idOf(row)),
    fused: async (question) => (await found(question)).fused.map(({ passage }) => idOf(passage)),
    ...(ranker && {
      ranked: async (question) =>
        rankedAnew(await found(question), ranker).map(({ passage }) => idOf(passage)),
    }),
  };
}
