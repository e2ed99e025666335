import { isChinese } from '../language/language.js';
import type { RetrievedPassage, RetrievedSentence } from '../retrieval/retrieved-passage.js';
import type { ScoredSentence } from './score-sentences.js';

/** How many sentences are quoted. Chosen on our own question set (docs/retrieval.md). */
export interface ChoiceRules {
  /** Quotes at most: what a phone shows with its sources. */
  readonly quotes: number;
  /** Sentences at most, in all quotes together. */
  readonly sentences: number;
  /** Enough when the chosen sentences are this likely, 0…1, to have the best one among them. */
  readonly enough: number;
  /** What a sentence gains, on the scale of scores, by standing beside a chosen one: subject and figure stay together. */
  readonly adjacent: number;
  /** Two sentences that share more of their words than this (Jaccard) say the same. */
  readonly sameWords: number;
}

export const CHOICE_RULES: ChoiceRules = {
  quotes: 4,
  sentences: 6,
  enough: 0.8,
  adjacent: 0.6,
  sameWords: 0.5,
};

/** A stretch of one passage that is quoted: a sentence, or several in a row. */
export interface Quote {
  readonly passage: RetrievedPassage;
  readonly sentence: RetrievedSentence;
}

/**
 * The sentences that answer together: the best one, then the next best until it is likely enough that the best answer is among
 * them. A sure answer is short. Sentences that stand side by side become one quote. A translation of a sentence says the same,
 * so all come in the first one's language.
 *
 * @param scored - best first
 * @returns the best quote first; empty only when `scored` is
 */
export function chooseSentences(
  scored: readonly ScoredSentence[],
  rules: ChoiceRules = CHOICE_RULES,
): Quote[] {
  const [best, ...others] = scored;
  if (best === undefined) return [];
  const groups = [[best]];
  let likely = best.share;
  let count = 1;
  const waiting = new Set(others);
  while (waiting.size > 0 && count < rules.sentences && likely < rules.enough) {
    const { candidate, beside } = nextOf(waiting, groups, rules.adjacent);
    waiting.delete(candidate);
    likely += candidate.share;
    if (isChinese(candidate.passage.article.language) !== isChinese(best.passage.article.language)) continue;
    if (groups.flat().some((one) => overlap(one.terms, candidate.terms) > rules.sameWords)) continue;
    if (beside !== null) beside.push(candidate);
    else if (groups.length < rules.quotes) groups.push([candidate]);
    else continue;
    count += 1;
  }
  return groups.map(quoteOf);
}

/** The best of the waiting, and the quote that it would lengthen. */
function nextOf(
  waiting: Iterable<ScoredSentence>,
  groups: readonly ScoredSentence[][],
  bonus: number,
): { candidate: ScoredSentence; beside: ScoredSentence[] | null } {
  let next: { candidate: ScoredSentence; beside: ScoredSentence[] | null; value: number } | null = null;
  for (const candidate of waiting) {
    const beside = groups.find((group) => group.some((one) => standTogether(one, candidate))) ?? null;
    const value = candidate.score + (beside === null ? 0 : bonus);
    if (next === null || value > next.value) next = { candidate, beside, value };
  }
  if (next === null) throw new RangeError('nothing waits');
  return next;
}

/** Whether nothing but white space stands between two sentences of one passage. Rows of a table stand alone. */
function standTogether(a: ScoredSentence, b: ScoredSentence): boolean {
  if (a.passage !== b.passage || a.sentence.isTableRow || b.sentence.isTableRow) return false;
  const [first, second] =
    a.sentence.span.start < b.sentence.span.start ? [a.sentence, b.sentence] : [b.sentence, a.sentence];
  const { text, span } = a.passage;
  return text.slice(first.span.end - span.start, second.span.start - span.start).trim() === '';
}

function quoteOf(group: readonly ScoredSentence[]): Quote {
  const inOrder = group.map(({ sentence }) => sentence).sort((a, b) => a.span.start - b.span.start);
  const [first] = inOrder;
  const last = inOrder.at(-1);
  const passage = group[0]?.passage;
  if (first === undefined || last === undefined || passage === undefined)
    throw new RangeError('an empty quote');
  if (first === last) return { passage, sentence: first };
  const span = { start: first.span.start, end: last.span.end };
  return {
    passage,
    sentence: {
      span,
      quote: passage.text.slice(span.start - passage.span.start, span.end - passage.span.start),
      text: inOrder.map(({ text }) => text).join(isChinese(passage.article.language) ? '' : ' '),
      similarity: Math.max(...inOrder.map(({ similarity }) => similarity)),
      isTableRow: false,
    },
  };
}

/** Jaccard similarity of two sets of words. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const term of a) if (b.has(term)) common += 1;
  return common / Math.max(1, a.size + b.size - common);
}
