import { rankedAnew } from '../retrieval/search-passages.js';
import { legsOf, searchTrained, trainCollection, trainOutsideRanker } from '../training/train-outside-set.js';
import { type RetrievalScore, scoreSearch } from './retrieval-benchmark.js';
import type { BenchmarkPassage, BenchmarkQuestion } from './retrieval-set.js';

/** How a model and a ranker do that were trained on the set's own passages and other questions of it. */
export interface TrainedScores {
  readonly dense: RetrievalScore;
  readonly fused: RetrievalScore;
  readonly ranked: RetrievalScore;
}

/** Passages that the vectors alone are asked for. */
const FETCHED = 100;

/**
 * Trains on all questions but every n-th, asks those, and so on in turn, so that each question is asked of a model and a
 * ranker that never saw it.
 *
 * @param folds - from 2 to the number of questions
 * @returns one score for each fold
 */
export async function crossFit(
  passages: readonly BenchmarkPassage[],
  questions: readonly BenchmarkQuestion[],
  folds: number,
  onFold: (fold: number) => void,
): Promise<TrainedScores[]> {
  const legs = legsOf(passages);
  const idOf = (passage: number): string => passages[passage]?.id ?? '';
  const results: TrainedScores[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const asked = questions.filter((_, at) => at % folds === fold);
    const known = questions.filter((_, at) => at % folds !== fold);
    const trees = trainOutsideRanker(passages, known, legs);
    const collection = trainCollection(passages, known, legs);
    const { vectors, embed } = collection;
    results.push({
      dense: await scoreSearch(
        (question) => vectors.search(embed(question), FETCHED).map(({ row }) => idOf(row)),
        asked,
      ),
      fused: await scoreSearch(
        (question) => searchTrained(question, collection).fused.map(({ passage }) => idOf(passage)),
        asked,
      ),
      ranked: await scoreSearch(
        (question) =>
          rankedAnew(searchTrained(question, collection), trees).map(({ passage }) => idOf(passage)),
        asked,
      ),
    });
    onFold(fold);
  }
  return results;
}

/** Mean over folds of about equal size. */
export function meanScore(scores: readonly RetrievalScore[]): RetrievalScore {
  const meanOf = (name: keyof RetrievalScore): number =>
    scores.reduce((sum, score) => sum + score[name], 0) / Math.max(1, scores.length);
  return {
    'recall@10': meanOf('recall@10'),
    'MAP@10': meanOf('MAP@10'),
    'MRR@10': meanOf('MRR@10'),
    'ms per question (median)': meanOf('ms per question (median)'),
  };
}
