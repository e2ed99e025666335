import type { ArticleStatus, IsoDate, Source, SourceSpan } from '../corpus/article.js';
import type { Language } from '../language/language.js';

/** What lets a reader check a quote. */
export interface Citation {
  /** As in the text: `[1]`. */
  readonly number: number;
  readonly title: string;
  /** Headings above the quote, joined by ` › `; empty before the first. */
  readonly section: string;
  /** Path of the article below the corpus folder. */
  readonly article: string;
  /** Where to read on: the source of the quoted words, else the article's own address; null when there is neither. */
  readonly url: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string;
  readonly asOf: IsoDate;
  readonly status: ArticleStatus;
  /** Title of the article that took its place; null where there is none or it is not known. */
  readonly supersededBy: string | null;
  /** The article's text at `span`, byte for byte. */
  readonly quote: string;
  readonly span: SourceSpan;
  /** Documents behind the quote: its own links, else its passage's, else the article's. */
  readonly sources: readonly Source[];
}

/** An article worth reading, without a claim that it answers. */
export interface ClosestArticle {
  readonly title: string;
  readonly article: string;
  readonly url: string | null;
}

/** What the bot is prepared to say. The terminal and Discord show the same value. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly question: string;
      readonly language: Language;
      /** What the member reads; every `[n]` has its citation, every citation its `[n]`; at most 1,500 characters. */
      readonly text: string;
      readonly citations: readonly Citation[];
      readonly closest: readonly ClosestArticle[];
      /** 0…1: how sure it is that the quotes answer; at least the threshold. */
      readonly confidence: number;
    }
  | {
      readonly kind: 'nothing-relevant';
      /** Whether the articles lack it, or it asks for what articles on rules never give: advice, a forecast, a price. */
      readonly reason: 'not-covered' | 'no-advice';
      readonly question: string;
      readonly language: Language;
      readonly text: string;
      readonly citations: readonly [];
      readonly closest: readonly ClosestArticle[];
      readonly confidence: number;
    };

/** Longest `text`: a Discord message holds 2,000 characters, and the sources stand below it. */
export const MAX_ANSWER_LENGTH = 1_500;
