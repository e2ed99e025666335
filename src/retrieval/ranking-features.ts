import type { FusedScore } from './fuse-signals.js';
import type { LexicalSignals } from './lexical-signals.js';

/** What a ranker is told of one candidate. The order is that of the rows; a new feature makes every stored ranker void. */
export const RANKING_FEATURES = [
  'fused',
  'fused, relative to the best',
  'rank by fused',
  'cosine',
  'cosine above the background',
  'rank by cosine',
  'BM25',
  'BM25, relative to the best',
  'rank by BM25',
  'surroundings',
  'surroundings, relative to the best',
  'rank by surroundings',
  'pairs',
  'pairs, relative to the best',
  'pairs for each point of BM25',
  'coverage',
  'characters',
  'length of the passage',
  'words of the question',
  'votes of its article',
  'candidates near it',
] as const;

/** Candidates that are ranked anew: the best by the convex sum. */
export const RANKED = 60;

/** Candidates that vote for their article. */
const VOTERS = 20;

export interface RankingContext {
  readonly lexical: LexicalSignals;
  /** Cosine that counts as 0. */
  readonly background: number;
  /** Words of the question. */
  readonly words: number;
  /** Terms in a passage. */
  readonly lengthOf: (passage: number) => number;
  /** Article of a passage. */
  readonly articleOf: (passage: number) => string | number;
}

/**
 * Features of the best candidates, one row each.
 *
 * @param fused - best first
 * @returns shape [min(RANKED, fused.length)][RANKING_FEATURES.length]
 */
export function rankingFeatures(fused: readonly FusedScore[], context: RankingContext): number[][] {
  const candidates = fused.slice(0, RANKED);
  const { lexical, background } = context;
  const floor = Math.min(background, 0.999);
  const best = candidates[0]?.fused ?? 1;
  const relative = (scores: Float32Array): ((passage: number) => number) => {
    const most = candidates.reduce((top, { passage }) => Math.max(top, scores[passage] ?? 0), 1e-9);
    return (passage) => (scores[passage] ?? 0) / most;
  };
  const rankBy = (score: (one: FusedScore) => number): Map<number, number> =>
    new Map([...candidates].sort((a, b) => score(b) - score(a)).map(({ passage }, rank) => [passage, rank]));
  const [words, surroundings, pairs] = [lexical.words, lexical.surroundings, lexical.pairs].map(relative);
  const ranks = {
    cosine: rankBy(({ similarity }) => similarity ?? -1),
    words: rankBy(({ passage }) => lexical.words[passage] ?? 0),
    surroundings: rankBy(({ passage }) => lexical.surroundings[passage] ?? 0),
  };
  const votes = new Map<string | number, number>();
  for (const { passage, fused: score } of candidates.slice(0, VOTERS)) {
    const article = context.articleOf(passage);
    votes.set(article, (votes.get(article) ?? 0) + score);
  }
  return candidates.map(({ passage, similarity, coverage, fused: score }, rank) => {
    const bm25 = lexical.words[passage] ?? 0;
    const near = candidates.filter(
      (other) => other.passage !== passage && Math.abs(other.passage - passage) <= 3,
    );
    return [
      score,
      score / best,
      rank,
      similarity ?? 0,
      similarity === null ? 0 : Math.max(0, (similarity - floor) / (1 - floor)),
      ranks.cosine.get(passage) ?? RANKED,
      bm25,
      words?.(passage) ?? 0,
      ranks.words.get(passage) ?? RANKED,
      lexical.surroundings[passage] ?? 0,
      surroundings?.(passage) ?? 0,
      ranks.surroundings.get(passage) ?? RANKED,
      lexical.pairs[passage] ?? 0,
      pairs?.(passage) ?? 0,
      (lexical.pairs[passage] ?? 0) / (bm25 + 1),
      coverage,
      lexical.characters?.[passage] ?? 0,
      Math.log1p(context.lengthOf(passage)),
      context.words,
      votes.get(context.articleOf(passage)) ?? 0,
      near.length,
    ];
  });
}
