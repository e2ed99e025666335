import type { Query } from '../retrieval/query.js';
import type { RetrievedPassage } from '../retrieval/retrieved-passage.js';
import type { TermCoverage } from '../retrieval/term-coverage.js';
import {
  SENTENCE_SIGN_NAMES,
  type SentenceSigns,
  type SignedSentence,
  signSentences,
} from './sentence-signs.js';

/** A sentence as a candidate for an answer. */
export interface ScoredSentence extends SignedSentence {
  /** Weighed signs: how much likelier than another it is to answer, on a logarithmic scale. */
  readonly score: number;
  /** 0…1: how likely it is to be the one that answers best, of all that were found; they add up to 1. */
  readonly share: number;
}

export type SentenceWeights = Readonly<Record<keyof SentenceSigns, number>>;

/**
 * Fitted by `npm run evaluate -- --fit-sentences` to the project's own questions (docs/retrieval.md); four are set, for the questions
 * there have answers of every kind: the reader's language; rows of tables, which read badly alone; what has been replaced or is over.
 */
export const SENTENCE_WEIGHTS: SentenceWeights = {
  firstPassage: 0.29,
  words: 1.24,
  wordsWithContext: 1.43,
  similarity: 2.55,
  relativeSimilarity: 3.62,
  opensSection: 0.27,
  tableRow: -0.5,
  wantedDate: 1.42,
  wantedFigure: 1.55,
  recent: 1.07,
  length: 1.15,
  superseded: -0.2,
  past: -0.12,
  sameLanguage: 1.5,
};

/** Scores every sentence of the retrieved passages, best first; ties keep passage and text order. */
export function scoreSentences(
  query: Query,
  passages: readonly RetrievedPassage[],
  coverage: TermCoverage,
  weights: SentenceWeights = SENTENCE_WEIGHTS,
): ScoredSentence[] {
  const scored = signSentences(query, passages, coverage).map((signed) => ({
    ...signed,
    score: weigh(signed.signs, weights),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  return scored
    .map((sentence) => ({ ...sentence, share: Math.exp(sentence.score - best) / total }))
    .sort((a, b) => b.score - a.score);
}

export function weigh(signs: SentenceSigns, weights: SentenceWeights): number {
  return SENTENCE_SIGN_NAMES.reduce((sum, name) => sum + weights[name] * signs[name], 0);
}
