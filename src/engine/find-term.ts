import { type GlossaryEntry, termNames } from '../corpus/glossary.js';
import { searchKey } from '../language/search-key.js';

/**
 * Entries with a form that holds what was typed, in either script: exact forms first, then beginnings, then the rest. Sets
 * of everyday wordings explain nothing and are none.
 *
 * @param most - how many are wanted
 */
export function findTerms(glossary: readonly GlossaryEntry[], typed: string, most: number): GlossaryEntry[] {
  const key = searchKey(typed);
  const ranked = glossary
    .filter((entry) => termNames(entry).length > 0)
    .map((entry) => ({
      entry,
      rank: Math.min(
        ...[...entry.en, ...entry.zh].map((name) => rankOf(searchKey(name), key)),
        // Words that only help to find come after names that match as well.
        ...entry.searchWords.map((form) => rankOf(searchKey(form), key) + HALF),
      ),
    }))
    .filter(({ rank }) => rank < NO_MATCH);
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** The entry that a member means; null when no form is the one given and none holds it. */
export function findTerm(glossary: readonly GlossaryEntry[], given: string): GlossaryEntry | null {
  return searchKey(given) === '' ? null : (findTerms(glossary, given, 1)[0] ?? null);
}

const NO_MATCH = 3;
const HALF = 0.5;

function rankOf(name: string, typed: string): number {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  // Inside a Latin word is no match: "vat" is not meant by "innovation".
  const isWhole = /^\p{Script=Latin}/u.test(typed) ? ` ${name}`.includes(` ${typed}`) : name.includes(typed);
  return isWhole ? 2 : NO_MATCH;
}
