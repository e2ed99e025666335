/** Scores of one passage in both legs and together. */
export interface FusedScore {
  readonly passage: number;
  /** Cosine with the nearest of the passage's keys; null when the dense leg did not find it. */
  readonly similarity: number | null;
  /** BM25; 0 without a common term. */
  readonly lexicalScore: number;
  /** 0…1: a weighted sum of both, each scaled to 0…1. */
  readonly fused: number;
}

/**
 * Share of the dense leg in the sum. Chosen on our own question set and on two outside sets (docs/measurements.md).
 */
export const DENSE_WEIGHT = 0.6;

/**
 * Fuses two legs by a convex sum. The words' leg is scaled within the query: the best hit is 1. The dense leg is scaled
 * between the background (how similar passages are that have nothing to do with the question) and identity, not between
 * its own worst and best: a model that finds nothing really similar then says little, instead of as much as one that does.
 *
 * @param similarities - passage → best cosine, of the neighbours that were fetched
 * @param lexicalScores - passage → BM25 score above 0
 * @param background - cosine that counts as 0, below 1: that of the weakest neighbour fetched
 * @returns every passage that either leg found, best first; ties keep passage order
 */
export function fuseScores(
  similarities: ReadonlyMap<number, number>,
  lexicalScores: ReadonlyMap<number, number>,
  background: number,
  denseWeight = DENSE_WEIGHT,
): FusedScore[] {
  const bestLexical = Math.max(0, ...lexicalScores.values());
  const floor = Math.min(background, 0.999);
  const scaledLexical = (score: number): number => (bestLexical === 0 ? 0 : score / bestLexical);
  const scaledDense = (similarity: number): number => Math.max(0, (similarity - floor) / (1 - floor));
  return [...new Set([...similarities.keys(), ...lexicalScores.keys()])]
    .map((passage) => {
      const similarity = similarities.get(passage) ?? null;
      const lexicalScore = lexicalScores.get(passage) ?? 0;
      const dense = similarity === null ? 0 : scaledDense(similarity);
      const fused = denseWeight * dense + (1 - denseWeight) * scaledLexical(lexicalScore);
      return { passage, similarity, lexicalScore, fused };
    })
    .sort((a, b) => b.fused - a.fused || a.passage - b.passage);
}
