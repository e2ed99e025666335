import { buildPostings, LexicalIndex, type Postings } from './lexical-index.js';

/** Ways to count what the same passages are written in. */
export interface LegPostings {
  /** Each passage's own words. */
  readonly words: Postings;
  /** The words of a passage and of those around it in its article: what a short passage does not say itself. */
  readonly surroundings: Postings;
  /** Two words in a row: "stablecoin issuer" where a passage has both words apart is another matter. */
  readonly pairs: Postings;
  /** Single Chinese characters. */
  readonly characters: Postings;
}

/** A passage as the legs count it. */
export interface LegDocument {
  readonly terms: readonly string[];
  readonly characters: readonly string[];
  /** Its article: passages of one article stand together. */
  readonly article: string;
}

/** Passages before and after that count as surroundings. One, two and four on each side were measured (docs/retrieval.md). */
const REACH = 2;

export function buildLegs(documents: readonly LegDocument[]): LegPostings {
  return {
    words: buildPostings(documents.map(({ terms }) => terms)),
    surroundings: buildPostings(
      documents.map(({ article }, at) =>
        documents
          .slice(Math.max(0, at - REACH), at + REACH + 1)
          .filter((near) => near.article === article)
          .flatMap(({ terms }) => terms),
      ),
    ),
    pairs: buildPostings(documents.map(({ terms }) => pairsOf(terms))),
    characters: buildPostings(documents.map(({ characters }) => characters)),
  };
}

/** Each term with the one after it. */
export function pairsOf(terms: readonly string[]): string[] {
  return terms.slice(1).map((term, at) => `${terms[at] ?? ''} ${term}`);
}

/** The legs, ready to be searched. */
export class LexicalLegs {
  readonly words: LexicalIndex;
  readonly surroundings: LexicalIndex;
  readonly pairs: LexicalIndex;
  readonly characters: LexicalIndex;

  constructor(postings: LegPostings) {
    this.words = new LexicalIndex(postings.words);
    this.surroundings = new LexicalIndex(postings.surroundings);
    this.pairs = new LexicalIndex(postings.pairs);
    this.characters = new LexicalIndex(postings.characters);
  }
}
