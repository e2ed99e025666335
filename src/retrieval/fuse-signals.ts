import type { LexicalSignals } from './lexical-signals.js';

/** What each leg says of one passage, and all together. */
export interface FusedScore {
  readonly passage: number;
  /** Cosine with the nearest of the passage's keys; null when the dense leg did not find it. */
  readonly similarity: number | null;
  /** BM25; 0 without a common term. */
  readonly lexicalScore: number;
  /** 0…1: share of the question's words that the passage has. */
  readonly coverage: number;
  /** 0…1: a weighted mean of all signals, each on a scale of 0…1. */
  readonly fused: number;
}

/** How much each signal counts. */
export interface SignalWeights {
  readonly dense: number;
  readonly words: number;
  readonly surroundings: number;
  readonly pairs: number;
  readonly coverage: number;
  /** For questions with Chinese in them. */
  readonly characters: number;
}

/** Chosen on our own questions and on two outside sets (docs/retrieval.md). */
export const SIGNAL_WEIGHTS: SignalWeights = {
  dense: 2.5,
  words: 1,
  surroundings: 0.4,
  pairs: 0.3,
  coverage: 1,
  characters: 1,
};

/** What the legs found for one question. */
export interface Signals {
  /** Passage → best cosine, of the neighbours that were fetched. */
  readonly similarities: ReadonlyMap<number, number>;
  /** Cosine that counts as 0, below 1: that of the weakest neighbour fetched. */
  readonly background: number;
  readonly lexical: LexicalSignals;
}

/**
 * Fuses the legs by a convex sum, which keeps how much better one passage is than the next where rank fusion forgets it. BM25
 * is scaled within the query: the best is 1. The dense leg is scaled between the background (how similar passages are that
 * have nothing to do with the question) and identity, not between its own worst and best: a model that finds nothing really
 * similar then says little, instead of as much as one that does. Squared, a middling similarity, which an unsuited model has
 * for everything, says next to nothing.
 *
 * @param candidates - passages to be scored, each once
 * @returns best first; ties keep passage order
 */
export function fuseSignals(
  candidates: Iterable<number>,
  { similarities, background, lexical }: Signals,
  weights: SignalWeights = SIGNAL_WEIGHTS,
): FusedScore[] {
  const floor = Math.min(background, 0.999);
  const total =
    Object.values(weights).reduce((sum: number, weight: number) => sum + weight, 0) -
    (lexical.characters === null ? weights.characters : 0);
  const scaled = (scores: Float32Array): ((passage: number) => number) => {
    const best = scores.reduce((most, score) => Math.max(most, score), 0);
    return (passage) => (best === 0 ? 0 : (scores[passage] ?? 0) / best);
  };
  const words = scaled(lexical.words);
  const surroundings = scaled(lexical.surroundings);
  const pairs = scaled(lexical.pairs);
  return [...candidates]
    .map((passage) => {
      const similarity = similarities.get(passage) ?? null;
      const coverage = lexical.coverage[passage] ?? 0;
      const dense = similarity === null ? 0 : Math.max(0, (similarity - floor) / (1 - floor));
      const sum =
        weights.dense * dense ** 2 +
        weights.words * words(passage) +
        weights.surroundings * surroundings(passage) +
        weights.pairs * pairs(passage) +
        weights.coverage * coverage +
        weights.characters * (lexical.characters?.[passage] ?? 0);
      const lexicalScore = lexical.words[passage] ?? 0;
      return { passage, similarity, lexicalScore, coverage, fused: sum / total };
    })
    .sort((a, b) => b.fused - a.fused || a.passage - b.passage);
}

/**
 * The passages whose words have most to do with a question, by the same sum without the dense leg.
 *
 * @param most - how many are wanted; those without a common word are never among them
 */
export function bestByWords(
  lexical: LexicalSignals,
  most: number,
  admits: (passage: number) => boolean = () => true,
): number[] {
  const found: number[] = [];
  lexical.surroundings.forEach((score, passage) => {
    if (score > 0 && admits(passage)) found.push(passage);
  });
  const signals = { similarities: new Map<number, number>(), background: 0, lexical };
  return fuseSignals(found, signals)
    .slice(0, most)
    .map(({ passage }) => passage);
}
