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
  /** Of the cosine with the passage itself. */
  readonly passageVector: number;
  /** Of the cosine with the nearest key of the passage: itself or one of its authored questions. */
  readonly nearestKey: number;
  readonly words: number;
  readonly surroundings: number;
  readonly pairs: number;
  readonly coverage: number;
  /** For questions with Chinese in them. */
  readonly characters: number;
}

/**
 * For a corpus with authored questions, which are what a model was trained on and stand among the words of their passages: fitted
 * to authored questions that were held out, with half of the weight that this gave to vectors (docs/retrieval.md).
 */
export const SIGNAL_WEIGHTS: SignalWeights = {
  passageVector: 4.3,
  nearestKey: 2,
  words: 0.3,
  surroundings: 0.5,
  pairs: 0,
  coverage: 3,
  characters: 2.9,
};

/** For a corpus without them, which the model may know little of: chosen on two outside sets (docs/retrieval.md). */
export const WEIGHTS_WITHOUT_QUESTIONS: SignalWeights = {
  passageVector: 2.5,
  nearestKey: 0,
  words: 1,
  surroundings: 0.4,
  pairs: 0.3,
  coverage: 1,
  characters: 1,
};

/** What the legs found for one question. */
export interface Signals {
  /** Passage → cosine with its nearest key, of the keys that were fetched. */
  readonly similarities: ReadonlyMap<number, number>;
  /** Passage → cosine with the passage itself; 0 where it is not known. */
  readonly passageSimilarities: ReadonlyMap<number, number>;
  /** Cosine that counts as 0, below 1: that of the weakest neighbour fetched. */
  readonly background: number;
  readonly lexical: LexicalSignals;
}

/**
 * Fuses the legs by a convex sum, which keeps how much better one passage is than the next where rank fusion forgets it. BM25
 * is scaled within the query: the best is 1. Cosines are scaled between the background (how similar passages are that
 * have nothing to do with the question) and identity, not between its own worst and best: a model that finds nothing really
 * similar then says little, instead of as much as one that does. Squared, a middling similarity, which an unsuited model has
 * for everything, says next to nothing.
 *
 * @param candidates - passages to be scored, each once
 * @returns best first; ties keep passage order
 */
export function fuseSignals(
  candidates: Iterable<number>,
  { similarities, passageSimilarities, background, lexical }: Signals,
  weights: SignalWeights,
): FusedScore[] {
  const floor = Math.min(background, 0.999);
  const total =
    Object.values(weights).reduce((sum: number, weight: number) => sum + weight, 0) -
    (lexical.characters === null ? weights.characters : 0);
  const aboveBackground = (cosine = 0): number => Math.max(0, (cosine - floor) / (1 - floor)) ** 2;
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
      const sum =
        weights.passageVector * aboveBackground(passageSimilarities.get(passage)) +
        weights.nearestKey * aboveBackground(similarities.get(passage)) +
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
  weights: SignalWeights,
  admits: (passage: number) => boolean = () => true,
): number[] {
  const found: number[] = [];
  lexical.surroundings.forEach((score, passage) => {
    if (score > 0 && admits(passage)) found.push(passage);
  });
  const unknown = new Map<number, number>();
  const signals = { similarities: unknown, passageSimilarities: unknown, background: 0, lexical };
  return fuseSignals(found, signals, weights)
    .slice(0, most)
    .map(({ passage }) => passage);
}
