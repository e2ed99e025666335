import type { Query } from '../retrieval/query.js';
import type { RetrievedPassage } from '../retrieval/retrieved-passage.js';
import type { ScoredSentence } from './score-sentences.js';

/**
 * Signs that speak for or against an answer, each on its own scale and independent of the other hits. A fused score is not among
 * them: it says which passage is best, never whether the best is any good.
 */
export interface RelevanceSigns {
  /** Cosine of the question with whatever is nearest to it of the best sentence's passage: a key of it, or the sentence. */
  readonly similarity: number;
  /** Cosine of the question with the best sentence. */
  readonly sentenceSimilarity: number;
  /** 0…1: share of the question's words, by rarity, in the best sentence's passage with its title and headings. */
  readonly passageCoverage: number;
  /** 0…1: the same for the best sentence alone. */
  readonly sentenceCoverage: number;
  /** 0…1: share of the question's words, by rarity, that the corpus has at all. */
  readonly knownWords: number;
  /** 1 when both legs rank the passage among their first five, else 0. */
  readonly agreement: number;
  /** 1 when the question asks for advice, a forecast or a price of the day, else 0. */
  readonly opinion: number;
  /** 1 when the question is about the asker's own matter, else 0. */
  readonly personal: number;
  /** 1 when the question names another place and not Hong Kong, else 0. */
  readonly elsewhere: number;
  /** Log-odds that the question is of the field at all (`scope.ts`), between −6 and 6; 0 where no model can tell. */
  readonly scope: number;
  /** Natural logarithm of one more than the number of the question's words. */
  readonly length: number;
}

export const SIGN_NAMES = [
  'similarity',
  'sentenceSimilarity',
  'passageCoverage',
  'sentenceCoverage',
  'knownWords',
  'agreement',
  'opinion',
  'personal',
  'elsewhere',
  'scope',
  'length',
] as const satisfies readonly (keyof RelevanceSigns)[];

/** A logistic model: confidence = 1 / (1 + e^−(bias + Σ weight × sign)). */
export interface ConfidenceModel {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof RelevanceSigns, number>>;
  /** Answers below this are refused. */
  readonly threshold: { readonly english: number; readonly chinese: number };
}

/** @param passageCoverage - coverage of the question by the best sentence's passage, title and headings included */
export function relevanceSigns(
  query: Query,
  best: ScoredSentence,
  passageCoverage: number,
  knownWords: number,
  scope: number,
): RelevanceSigns {
  const { ranks, scores } = best.passage;
  return {
    similarity: Math.max(scores.similarity ?? 0, best.sentence.similarity),
    sentenceSimilarity: best.sentence.similarity,
    passageCoverage,
    sentenceCoverage: best.signs.words,
    knownWords,
    agreement: inFirstFive(ranks.dense) && inFirstFive(ranks.lexical) ? 1 : 0,
    opinion: query.opinion ? 1 : 0,
    personal: query.personal ? 1 : 0,
    elsewhere: query.elsewhere ? 1 : 0,
    scope: Math.max(-6, Math.min(6, scope)),
    length: Math.log(1 + query.terms.length),
  };
}

/** @returns 0…1 */
export function confidenceOf(signs: RelevanceSigns, model: ConfidenceModel): number {
  const sum = SIGN_NAMES.reduce((total, name) => total + model.weights[name] * signs[name], model.bias);
  return 1 / (1 + Math.exp(-sum));
}

function inFirstFive(rank: RetrievedPassage['ranks']['dense']): boolean {
  return rank !== null && rank <= 5;
}
