import type { ScoredSentence } from './score-sentences.js';

/** When a further sentence is worth quoting. Chosen on our own question set (docs/measurements.md). */
export interface ChoiceRules {
  /** Sentences at most. */
  readonly most: number;
  /** A further sentence has at least this share of the best one's score. */
  readonly scoreShare: number;
  /** Two sentences that share more of their words than this (Jaccard) say the same. */
  readonly sameWords: number;
}

export const CHOICE_RULES: ChoiceRules = { most: 3, scoreShare: 0.75, sameWords: 0.6 };

/**
 * One to three sentences that answer together: the best one, then the next best that are nearly as good and do not say the
 * same again. A translation of a sentence says the same, so the second and third come in the first one's language.
 *
 * @param scored - best first
 * @returns in the order in which they are to be read: the best first, then by score; empty only when `scored` is
 */
export function chooseSentences(
  scored: readonly ScoredSentence[],
  rules: ChoiceRules = CHOICE_RULES,
): ScoredSentence[] {
  const [best] = scored;
  if (best === undefined) return [];
  const chosen = [best];
  for (const candidate of scored.slice(1)) {
    if (chosen.length >= rules.most || candidate.score < rules.scoreShare * best.score) break;
    const sameLanguage = candidate.passage.article.language === best.passage.article.language;
    if (sameLanguage && !chosen.some((one) => overlap(one.terms, candidate.terms) > rules.sameWords))
      chosen.push(candidate);
  }
  return chosen;
}

/** Jaccard similarity of two sets of words. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const term of a) if (b.has(term)) common += 1;
  return common / Math.max(1, a.size + b.size - common);
}
