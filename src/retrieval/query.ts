import { detectLanguage } from '../language/detect-language.js';
import type { Language } from '../language/language.js';
import type { WeightedTerm } from '../lexical-index/lexical-index.js';
import { termsOf } from '../lexical-index/terms.js';
import type { GlossaryMatcher, NamedConcept } from './glossary-matcher.js';
import {
  asksForLatest,
  asksForOpinion,
  isElsewhere,
  isPersonal,
  type Wanted,
  wantedBy,
} from './question-aims.js';

/** A member's question, read. */
export interface Query {
  /** As asked. */
  readonly question: string;
  /** What is searched for: the question with white space folded, cut to `MAX_QUESTION_LENGTH`. */
  readonly text: string;
  /** Language of the question, unless the asker set one: the answer's language. */
  readonly language: Language;
  /** Whether the asker set that language, instead of only writing in it. */
  readonly languageIsSet: boolean;
  /** Words as asked, each once. */
  readonly terms: readonly string[];
  /** What it names, with the other names from the glossary. */
  readonly concepts: readonly NamedConcept[];
  readonly wanted: Wanted;
  /** Whether it asks for the newest state. */
  readonly latest: boolean;
  /** Whether it asks for advice, a forecast or a price of the day. */
  readonly opinion: boolean;
  /** Whether it is about the asker's own matter. */
  readonly personal: boolean;
  /** Whether it names another place and not Hong Kong. */
  readonly elsewhere: boolean;
}

/** Longer questions are cut: Discord's own limit for a text option is 6,000 characters, and no question needs 1,000. */
export const MAX_QUESTION_LENGTH = 1_000;

const GREETING =
  /^(?:(?:(?:hi+|hello|hey+|yo|good (?:morning|afternoon|evening)|(?:a )?quick (?:question|one))(?: (?:there|all|everyone|guys|team|bot|folks))?(?![\p{L}\p{N}-])|早晨|午安|晚安|你好|哈囉|哈啰|大家好|各位好?|請問|请问|想問|想问|唔該)[\s,.!:;，。！：；~～-]*)+(?=\S)/iu;

/**
 * Reads a question.
 *
 * @param language - the language to answer in; that of the question when null
 */
export function readQuery(question: string, language: Language | null, glossary: GlossaryMatcher): Query {
  const text = question
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUESTION_LENGTH)
    // A greeting is no part of what is asked, and its words would count as words that nothing here knows.
    .replace(GREETING, '')
    // The cut may have gone through the middle of a character.
    .replace(/[\ud800-\udbff]$/, '');
  return {
    question,
    text,
    language: language ?? detectLanguage(text),
    languageIsSet: language !== null,
    terms: [...new Set(termsOf(text))],
    concepts: glossary.conceptsIn(text),
    wanted: wantedBy(text),
    latest: asksForLatest(text),
    opinion: asksForOpinion(text),
    personal: isPersonal(text),
    elsewhere: isElsewhere(text),
  };
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
