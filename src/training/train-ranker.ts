import type { Tree } from '../retrieval/boosted-trees.js';
import type { SearchedPassages } from '../retrieval/search-passages.js';
import { type RankingExample, trainTrees } from './train-trees.js';

/** A question with what a search found for it, and which of it answers. */
export interface SearchedQuestion {
  readonly found: SearchedPassages;
  readonly answers: (passage: number) => boolean;
}

/** What was found for questions → a ranker of what will be found for others. */
export function trainRanker(
  questions: readonly SearchedQuestion[],
  onProgress?: (done: number, total: number) => void,
): Tree[] {
  const examples = questions.map(({ found: { fused, rows }, answers }): RankingExample => ({
    rows,
    relevant: rows.map((_, at) => answers(fused[at]?.passage ?? -1)),
  }));
  return trainTrees(examples, undefined, onProgress);
}
