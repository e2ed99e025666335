import type { GlossaryGroup } from '../corpus/glossary.js';
import { searchKey } from '../language/search-key.js';

/** What a glossary entry is listed under: its first name in each language. */
export function termNames({ en, zh }: GlossaryGroup): string[] {
  return [en[0], zh[0]].filter((name) => name !== undefined);
}

/**
 * Entries with a name that holds what was typed, in either script: exact names first, then beginnings, then the rest.
 *
 * @param most - how many are wanted
 */
export function findTerms(glossary: readonly GlossaryGroup[], typed: string, most: number): GlossaryGroup[] {
  const key = searchKey(typed);
  const ranked = glossary
    .map((group) => ({
      group,
      rank: Math.min(...[...group.en, ...group.zh].map((name) => rankOf(searchKey(name), key))),
    }))
    .filter(({ rank }) => rank < NO_MATCH);
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ group }) => group);
}

/** The entry that a member means; null when no name is the one given and none holds it. */
export function findTerm(glossary: readonly GlossaryGroup[], given: string): GlossaryGroup | null {
  return searchKey(given) === '' ? null : (findTerms(glossary, given, 1)[0] ?? null);
}

const NO_MATCH = 3;

function rankOf(name: string, typed: string): number {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  // Inside a Latin word is no match: "vat" is not meant by "innovation".
  const isWhole = /^\p{Script=Latin}/u.test(typed) ? ` ${name}`.includes(` ${typed}`) : name.includes(typed);
  return isWhole ? 2 : NO_MATCH;
}
