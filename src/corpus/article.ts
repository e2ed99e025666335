import type { Language } from '../language/language.js';

/** Where a piece of text lies in its file: UTF-16 offsets into the decoded file, `start` included, `end` not. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** A calendar date that exists, `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** Path of an article below the corpus folder, with `/` between names: `stablecoins/first-licences.md`. */
export type ArticlePath = string & { readonly __brand: 'ArticlePath' };

/**
 * What a reader must know before relying on an article. An article that does not say is `historical`: a report of its
 * day, never given as today's state.
 */
export type ArticleStatus = 'in-force' | 'proposed' | 'concluded' | 'superseded' | 'historical';

export const ARTICLE_STATUSES: readonly ArticleStatus[] = [
  'in-force',
  'proposed',
  'concluded',
  'superseded',
  'historical',
];

/** A document behind a claim. Only the link is certain; the rest is what the article says of it. */
export interface Source {
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string;
  /** As the article gives it: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no day is known. */
  readonly date: string | null;
}

/** A question that the article's author says a section answers. */
export interface AuthoredQuestion {
  readonly question: string;
  /** The section's heading; null when the author names the whole article. */
  readonly section: string | null;
}

/**
 * A value in the front matter that can be quoted because it stands there as prose: the excerpt, and titles and excerpts
 * of related items, which have a publisher and a date of their own.
 */
export interface QuotableField {
  readonly span: SourceSpan;
  /** Headings above it: none for the article's own excerpt, the related item's title for a related item. */
  readonly headingPath: readonly string[];
  /** The document the words come from, when it is not the article itself. */
  readonly attribution: Source | null;
}

/**
 * The longest title, in UTF-16 units. It stands before every passage of the article when it is embedded, and in every
 * citation; a longer first line is a paragraph.
 */
export const MAX_TITLE_LENGTH = 300;

/** One article, read and checked. `text` is the file as decoded; every offset refers to it. */
export interface Article {
  readonly path: ArticlePath;
  readonly format: 'markdown' | 'plain-text';
  readonly text: string;
  /** The prose after the front matter or after the title and date lines; may be empty. */
  readonly body: SourceSpan;
  readonly title: string;
  readonly language: Language;
  readonly publisher: string | null;
  readonly publishedAt: IsoDate;
  /** What the article knows ends at this date; the day of publication unless it says otherwise. */
  readonly asOf: IsoDate;
  readonly effectiveDate: IsoDate | null;
  readonly status: ArticleStatus;
  /** The article's own address, if it has one. */
  readonly url: string | null;
  readonly topics: readonly string[];
  readonly sources: readonly Source[];
  readonly questions: readonly AuthoredQuestion[];
  readonly quotableFields: readonly QuotableField[];
  readonly supersedes: readonly string[];
  readonly translationOf: string | null;
}
