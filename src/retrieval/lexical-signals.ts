import type { LexicalIndex } from '../lexical-index/lexical-index.js';
import { type LexicalLegs, pairsOf } from '../lexical-index/lexical-legs.js';
import { charactersOf, termsOf } from '../lexical-index/terms.js';
import { lexicalTerms, type Query } from './query.js';

/** What the words of a question say of every passage; each of shape [passages]. */
export interface LexicalSignals {
  /** BM25 of the passage. */
  readonly words: Float32Array;
  /** BM25 of the passage with those around it. */
  readonly surroundings: Float32Array;
  /** BM25 of two words in a row. */
  readonly pairs: Float32Array;
  /** 0…1: share of the question's words, by rarity, that stand in the passage, under whatever name the glossary has for them. */
  readonly coverage: Float32Array;
  /** 0…1: the same for the question's single Chinese characters; null when it has none. */
  readonly characters: Float32Array | null;
}

export function lexicalSignals(legs: LexicalLegs, query: Query): LexicalSignals {
  const terms = lexicalTerms(query);
  const pairs = pairsOf(termsOf(query.text)).map((term) => ({ term, weight: 1 }));
  const characters = [...new Set(charactersOf(query.text))];
  return {
    words: legs.words.scores(terms),
    surroundings: legs.surroundings.scores(terms),
    pairs: legs.pairs.scores(pairs),
    coverage: coverageOf(legs.words, query.terms, query.concepts),
    characters: characters.length === 0 ? null : coverageOf(legs.characters, characters, []),
  };
}

/**
 * BM25 adds up how much is said of each word; this counts each word once. A passage that speaks of all that was asked is then
 * ahead of one that speaks at length of half of it.
 */
function coverageOf(
  words: LexicalIndex,
  terms: readonly string[],
  concepts: Query['concepts'],
): Float32Array {
  const coverage = new Float32Array(words.documentCount);
  let total = 0;
  for (const term of terms) {
    const weight = words.inverseDocumentFrequency(term);
    total += weight;
    const holding = new Set(words.documentsWith(term));
    for (const { asked, alternatives } of concepts) {
      if (!asked.includes(term)) continue;
      for (const alternative of alternatives)
        for (const document of documentsWithAll(words, alternative)) holding.add(document);
    }
    for (const document of holding) coverage[document] = (coverage[document] ?? 0) + weight;
  }
  return total === 0 ? coverage : coverage.map((covered) => covered / total);
}

/** Documents that have every one of some terms. */
function documentsWithAll(words: LexicalIndex, terms: readonly string[]): number[] {
  const lists = terms.map((term) => words.documentsWith(term)).sort((a, b) => a.length - b.length);
  const [shortest, ...others] = lists;
  if (shortest === undefined) return [];
  const sets = others.map((list) => new Set(list));
  return [...shortest].filter((document) => sets.every((set) => set.has(document)));
}
