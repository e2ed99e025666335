import type { Source, SourceSpan } from '../corpus/article.js';
import type { IndexedArticle } from '../search-index/index-contents.js';
import type { FusedScore } from './fuse-signals.js';

/** A sentence that may be quoted. */
export interface RetrievedSentence {
  /** Offsets into the article. */
  readonly span: SourceSpan;
  /** The article's text at `span`, byte for byte. */
  readonly quote: string;
  /** What a person reads of it: without markup and source links. */
  readonly text: string;
  /** Cosine with the question. */
  readonly similarity: number;
  /** A row of a table, whose neighbours are about other things. */
  readonly isTableRow: boolean;
}

/** A passage that may bear on a question, with everything an answer needs of it. */
export interface RetrievedPassage {
  /** Its number in the index. */
  readonly number: number;
  readonly article: IndexedArticle;
  /** The article that took its article's place, where that is known. */
  readonly supersededBy: IndexedArticle | null;
  readonly headingPath: readonly string[];
  /** Title and headings: what a sentence in it is about without saying so. */
  readonly context: string;
  readonly span: SourceSpan;
  /** The article's text at `span`. */
  readonly text: string;
  readonly sources: readonly Source[];
  readonly attribution: Source | null;
  readonly sentences: readonly RetrievedSentence[];
  readonly scores: FusedScore;
  /** `scores.fused`, held back for another language and for articles that no longer hold; what passages are ordered by. */
  readonly score: number;
  /** Ranks within each leg, from 1; null where the leg did not find it. For explanations. */
  readonly ranks: { readonly dense: number | null; readonly lexical: number | null };
}
