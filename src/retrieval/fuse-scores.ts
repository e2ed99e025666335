/** Scores of one passage in both legs and together. */
export interface FusedScore {
  readonly passage: number;
  /** Cosine with the nearest of the passage's keys; null when the dense leg did not find it. */
  readonly similarity: number | null;
  /** BM25; 0 without a common term. */
  readonly lexicalScore: number;
  /** 0…1: a weighted sum of both, each scaled within this query. */
  readonly fused: number;
}

/**
 * Share of the dense leg in the sum. Chosen on our own question set (docs/measurements.md); 0.5 was best on ObliQA too,
 * where a normalised sum gained what rank fusion lost.
 */
export const DENSE_WEIGHT = 0.5;

/**
 * Fuses two legs by a convex sum of scores scaled to 0…1 within the query: the best hit of a leg is 1; 0 is no term in
 * common, or the similarity of the weakest neighbour that was fetched.
 *
 * @param similarities - passage → best cosine, of the neighbours that were fetched
 * @param lexicalScores - passage → BM25 score above 0
 * @returns every passage that either leg found, best first; ties keep passage order
 */
export function fuseScores(
  similarities: ReadonlyMap<number, number>,
  lexicalScores: ReadonlyMap<number, number>,
  denseWeight = DENSE_WEIGHT,
): FusedScore[] {
  const bestLexical = Math.max(0, ...lexicalScores.values());
  const nearest = Math.max(-1, ...similarities.values());
  const farthest = Math.min(nearest, ...similarities.values());
  const scaledLexical = (score: number): number => (bestLexical === 0 ? 0 : score / bestLexical);
  const scaledDense = (similarity: number | null): number =>
    similarity === null || nearest === farthest
      ? similarity === null
        ? 0
        : 1
      : (similarity - farthest) / (nearest - farthest);
  const passages = [...new Set([...similarities.keys(), ...lexicalScores.keys()])];
  return passages
    .map((passage) => {
      const similarity = similarities.get(passage) ?? null;
      const lexicalScore = lexicalScores.get(passage) ?? 0;
      const fused = denseWeight * scaledDense(similarity) + (1 - denseWeight) * scaledLexical(lexicalScore);
      return { passage, similarity, lexicalScore, fused };
    })
    .sort((a, b) => b.fused - a.fused || a.passage - b.passage);
}
