import type { Article, Source, SourceSpan } from '../corpus/article.js';
import type { GlossaryEntry } from '../corpus/glossary.js';
import type { LegPostings } from '../lexical-index/lexical-legs.js';

/** What a citation needs to know of an article; its text stays in its file. */
export type IndexedArticle = Pick<
  Article,
  | 'path'
  | 'format'
  | 'title'
  | 'language'
  | 'publisher'
  | 'publishedAt'
  | 'asOf'
  | 'effectiveDate'
  | 'status'
  | 'url'
  | 'topics'
  | 'sources'
  | 'supersedes'
  | 'translationOf'
> & {
  /** SHA-256 of the file the offsets refer to. */
  readonly hash: string;
};

/** What a citation needs to know of a passage. */
export interface IndexedPassage {
  readonly headingPath: readonly string[];
  readonly sources: readonly Source[];
  readonly attribution: Source | null;
}

/** Where passages and sentences lie. Passages of one article stand together, in order; so do sentences of a passage. */
export interface PassageOffsets {
  /** Shape [articles + 1]: passages of article a are numbers firstPassage[a] … firstPassage[a + 1] − 1. */
  readonly firstPassage: Uint32Array;
  /** Shape [passages × 2]: start and end in the article. */
  readonly spans: Uint32Array;
  /** Shape [passages + 1]: sentences of passage p are numbers firstSentence[p] … firstSentence[p + 1] − 1. */
  readonly firstSentence: Uint32Array;
  /** Shape [sentences × 2]: start and end in the article. */
  readonly sentenceSpans: Uint32Array;
}

/** Authored questions: further keys under which a passage is found. */
export interface QuestionKeys {
  /** Shape [articles + 1]: questions of article a are numbers firstQuestion[a] … firstQuestion[a + 1] − 1. */
  readonly firstQuestion: Uint32Array;
  /** Shape [questions]: the passage that answers each. */
  readonly passages: Uint32Array;
}

/** An index as data, whole and independent of how its vectors are searched. */
export interface IndexContents {
  readonly dimension: number;
  readonly articles: readonly IndexedArticle[];
  readonly glossary: readonly GlossaryEntry[];
  readonly passages: readonly IndexedPassage[];
  readonly offsets: PassageOffsets;
  readonly questions: QuestionKeys;
  /** Unit-length rows, shape [(passages + questions) × dimension]: first the passages, then the questions. */
  readonly vectors: Float32Array;
  /** Rows of 127 × a unit vector, rounded, shape [sentences × dimension]. */
  readonly sentenceVectors: Int8Array;
  readonly postings: LegPostings;
}

/** Span number `index` of an array of starts and ends. */
export function spanAt(spans: Uint32Array, index: number): SourceSpan {
  return { start: spans[index * 2] ?? 0, end: spans[index * 2 + 1] ?? 0 };
}

/** Article of a passage, by bisection. */
export function articleOfPassage(offsets: PassageOffsets, passage: number): number {
  let low = 0;
  let high = offsets.firstPassage.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets.firstPassage[middle] ?? 0) <= passage) low = middle;
    else high = middle - 1;
  }
  return low;
}
