import type { Source, SourceSpan } from '../corpus/article.js';

/**
 * A stretch of an article that is not cut without need: a paragraph, a list entry, a table row, a code block. Blocks lie in
 * order and do not overlap; between them there is nothing to quote.
 */
export interface Block {
  readonly span: SourceSpan;
  readonly headingPath: readonly string[];
  /** Where it may be cut, and what may be quoted: its sentences, as offsets into the article. */
  readonly sentences: readonly SourceSpan[];
  /** False for code: it is found, but never given as an answer. */
  readonly quotable: boolean;
  readonly links: readonly Link[];
  readonly attribution: Source | null;
}

/** A link where it stands, or where the footnote stands that holds it. */
export interface Link {
  readonly at: number;
  readonly url: string;
  readonly label: string;
}
