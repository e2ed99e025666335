import type { GlossaryEntry } from '../../src/corpus/glossary.js';

/** A glossary entry with the names given and nothing else. */
export function glossaryEntry(fields: Partial<GlossaryEntry>): GlossaryEntry {
  return { en: [], inCapitals: [], zh: [], searchWords: [], definition: null, articles: [], ...fields };
}
