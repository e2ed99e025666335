import type { Query } from './query.js';

/**
 * How much of a question a text speaks of: the share of the question's words that stand in it, weighted by rarity. A word
 * also counts when the thing it names stands there under another of its names, whole.
 */
export class TermCoverage {
  private readonly weights: ReadonlyMap<string, number>;
  private readonly total: number;

  /** @param rarity - weight of a term, above 0; a term the corpus does not know is the rarest */
  constructor(
    private readonly query: Pick<Query, 'terms' | 'concepts'>,
    rarity: (term: string) => number,
  ) {
    this.weights = new Map(query.terms.map((term) => [term, rarity(term)]));
    this.total = [...this.weights.values()].reduce((sum, weight) => sum + weight, 0);
  }

  /** @returns 0…1; 0 for a question without words */
  of(terms: ReadonlySet<string>): number {
    if (this.total === 0) return 0;
    const named = new Set<string>();
    for (const { asked, alternatives } of this.query.concepts) {
      if (alternatives.some((alternative) => alternative.every((term) => terms.has(term)))) {
        for (const term of asked) named.add(term);
      }
    }
    let covered = 0;
    for (const [term, weight] of this.weights) if (terms.has(term) || named.has(term)) covered += weight;
    return covered / this.total;
  }
}
