import { detectLanguage } from '../language/detect-language.js';
import type { Language } from '../language/language.js';
import type { WeightedTerm } from '../lexical-index/lexical-index.js';
import { termsOf } from '../lexical-index/terms.js';
import type { GlossaryMatcher, NamedConcept } from './glossary-matcher.js';

/** What a question wants to be told: a sentence that has it is a better answer than one that has not. */
export type Wanted = 'date' | 'figure' | 'text';

/** A member's question, read. */
export interface Query {
  /** As asked. */
  readonly question: string;
  /** What is searched for: the question with white space folded, cut to `MAX_QUESTION_LENGTH`. */
  readonly text: string;
  /** Language of the question, unless the asker set one: the answer's language. */
  readonly language: Language;
  /** Words as asked, each once. */
  readonly terms: readonly string[];
  /** What it names, with the other names from the glossary. */
  readonly concepts: readonly NamedConcept[];
  readonly wanted: Wanted;
  /** Years that the question names. */
  readonly years: readonly number[];
  /** Whether it asks for the newest state. */
  readonly wantsLatest: boolean;
}

/** Longer questions are cut: Discord's own limit for a text option is 6,000 characters, and no question needs 1,000. */
export const MAX_QUESTION_LENGTH = 1_000;

/**
 * Reads a question.
 *
 * @param language - the language to answer in; that of the question when null
 */
export function readQuery(question: string, language: Language | null, glossary: GlossaryMatcher): Query {
  const text = question.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, MAX_QUESTION_LENGTH);
  return {
    question,
    text,
    language: language ?? detectLanguage(text),
    terms: [...new Set(termsOf(text))],
    concepts: glossary.conceptsIn(text),
    wanted: wantedBy(text),
    years: [...new Set([...text.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map((match) => Number(match[1])))],
    wantsLatest: LATEST.test(text),
  };
}

const LATEST =
  /\b(?:latest|newest|most recent|right now|rn|currently|as of now|so far|still|yet|today)\b|最新|最近|現時|现时|目前|而家|依家|宜家|暫時|仲有|至今/iu;
const ASKS_FOR_DATE =
  /\b(?:when|what (?:date|day|month|year|time)|which (?:date|day|month|year)|since|how (?:old|long ago|soon)|start date|deadline|by what date|date)\b|幾時|几时|何時|何时|幾號|邊日|邊年|哪年|哪天|哪一天|日期|什麼時候|什么时候|甚麼時候|由幾/iu;
const ASKS_FOR_FIGURE =
  /\b(?:how (?:much|many|big|large|long|high|often)|what(?:'s| is| are)? the (?:\w+ ){0,3}(?:limit|cap|fee|fine|rate|size|amount|number|minimum|maximum|threshold|share|penalty|budget|total)|limit|fee|fine|size|tally|percent(?:age)?|quota|max(?:imum)?|min(?:imum)?|count|number of|worth)\b|幾多|几多|多少|幾錢|幾大|幾耐|幾間|幾個|幾家|上限|下限|限額|罰款|收費|百分|比率|名額|總額|預算|金額|人數/iu;

function wantedBy(text: string): Wanted {
  if (ASKS_FOR_DATE.test(text)) return 'date';
  return ASKS_FOR_FIGURE.test(text) ? 'figure' : 'text';
}

/**
 * How much a word counts that the asker did not write but the glossary says means the same. A name of several words shares
 * one weight among them, so that a long official name does not count for more than an acronym.
 */
export const SYNONYM_WEIGHT = 0.5;

/** The question's words and those of other names, as the lexical leg takes them. */
export function lexicalTerms({ terms, concepts }: Query): WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const { alternatives } of concepts) {
    for (const alternative of alternatives) {
      for (const term of alternative) {
        weights.set(term, Math.max(weights.get(term) ?? 0, SYNONYM_WEIGHT / Math.sqrt(alternative.length)));
      }
    }
  }
  for (const term of terms) weights.set(term, 1);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
