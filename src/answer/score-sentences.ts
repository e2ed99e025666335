import { termsOf } from '../lexical-index/terms.js';
import type { Query } from '../retrieval/query.js';
import type { TermCoverage } from '../retrieval/term-coverage.js';
import type { RetrievedPassage, RetrievedSentence } from '../retrieval/retrieved-passage.js';

/** A sentence as a candidate for an answer. */
export interface ScoredSentence {
  readonly passage: RetrievedPassage;
  readonly sentence: RetrievedSentence;
  /** Its words, each once. */
  readonly terms: ReadonlySet<string>;
  /** 0…1: share of the question's words that stand in the sentence itself, rare ones counting more. */
  readonly covered: number;
  /** 0 and up, comparable within one question. */
  readonly score: number;
}

/**
 * How much each sign counts. Chosen on our own question set (docs/measurements.md).
 */
export interface SentenceWeights {
  /** The passage's own score. */
  readonly passage: number;
  /** The question's words in the sentence. */
  readonly words: number;
  /** The question's words in title and headings, relative to those in the sentence. */
  readonly contextWords: number;
  /** Cosine of question and sentence. */
  readonly similarity: number;
  /** A date where one is asked for, a figure where one is asked for. */
  readonly wanted: number;
}

export const SENTENCE_WEIGHTS: SentenceWeights = {
  passage: 0.45,
  words: 0.35,
  contextWords: 0.6,
  similarity: 0.2,
  wanted: 0.2,
};

/** Scores every sentence of the retrieved passages, best first; ties keep passage and text order. */
export function scoreSentences(
  query: Query,
  passages: readonly RetrievedPassage[],
  coverage: TermCoverage,
  weights: SentenceWeights = SENTENCE_WEIGHTS,
): ScoredSentence[] {
  const candidates = passages.flatMap((passage) => {
    const contextTerms = new Set(termsOf(passage.context));
    return passage.sentences.map((sentence) => {
      const terms = new Set(termsOf(sentence.text));
      const covered = coverage.of(terms);
      const withContext = coverage.of(new Set([...terms, ...contextTerms]));
      return {
        passage,
        sentence,
        terms,
        covered,
        words: covered + weights.contextWords * (withContext - covered),
      };
    });
  });
  const mostWords = Math.max(0, ...candidates.map(({ words }) => words));
  const similarities = candidates.map(({ sentence }) => sentence.similarity);
  const [farthest, nearest] = [Math.min(...similarities), Math.max(...similarities)];
  return candidates
    .map(({ passage, sentence, terms, covered, words }) => ({
      passage,
      sentence,
      terms,
      covered,
      score:
        weights.passage * passage.score +
        weights.words * (mostWords === 0 ? 0 : words / mostWords) +
        weights.similarity *
          (nearest === farthest ? 0 : (sentence.similarity - farthest) / (nearest - farthest)) +
        weights.wanted * (hasWanted(query, sentence.text) ? 1 : 0),
    }))
    .sort((a, b) => b.score - a.score);
}

const DATE =
  /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, )?\d{4}\b|\d{4}\s?年|\b(?:19|20)\d{2}\b/;
const FIGURE = /\d/;

function hasWanted({ wanted }: Query, text: string): boolean {
  if (wanted === 'date') return DATE.test(text);
  // A year is not the amount that was asked for.
  return wanted === 'figure' && FIGURE.test(text.replace(new RegExp(DATE, 'g'), ''));
}
