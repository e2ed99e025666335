import type { Source, SourceSpan } from '../corpus/article.js';

/**
 * A stretch of an article that is not cut without need: a paragraph, a list entry, a table row, a code block. Blocks lie in
 * order and do not overlap; between them there is nothing to quote.
 */
export interface Block {
  readonly span: SourceSpan;
  /**
   * Counts what must not lie inside a passage: headings, HTML, link definitions. Blocks with the same number may share a
   * passage. (Heading paths would not do: two sections in a row may have the same heading.)
   */
  readonly run: number;
  readonly headingPath: readonly string[];
  /** Where it may be cut, and what may be quoted: its sentences, as offsets into the article. */
  readonly sentences: readonly SourceSpan[];
  /** False for code: it is found, but never given as an answer. */
  readonly quotable: boolean;
  /** In order. */
  readonly links: readonly Link[];
  readonly attribution: Source | null;
}

/** A link where it stands, or where the footnote stands that holds it. */
export interface Link {
  readonly at: number;
  readonly url: string;
  readonly label: string;
}
