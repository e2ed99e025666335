import type { Article, SourceSpan } from '../corpus/article.js';
import { lineAt } from '../corpus/corpus-problem.js';
import type { Block } from '../passages/block.js';
import { markdownBlocks } from '../passages/markdown-blocks.js';
import { plainText } from '../passages/plain-text.js';

/** A part of an article under one heading of the second level. */
export interface Section {
  /** As readers see it. */
  readonly heading: string;
  /** Line of the heading in the file, from 1. */
  readonly line: number;
  /** From the heading to the next one, heading included. */
  readonly span: SourceSpan;
  readonly blocks: readonly Block[];
}

/** An article that its own editors write, cut into its sections. */
export interface HouseArticle {
  readonly article: Article;
  readonly sections: readonly Section[];
  /** Prose before the first heading. */
  readonly lead: readonly Block[];
}

/**
 * Articles that are held to the house's form: they list their sources and have no address of their own. A page that a news
 * site published has an address, or is plain text, and stays as it is.
 */
export function isHouseArticle({ format, sources, url }: Article): boolean {
  return format === 'markdown' && sources.length > 0 && url === null;
}

/** Cuts an article at its headings of the second level. */
export function readHouseArticle(article: Article): HouseArticle {
  const { text, body } = article;
  const blocks = markdownBlocks(article);
  const starts = [...text.slice(body.start, body.end).matchAll(/^##[ \t]+(.+)$/gm)].map((match) => ({
    at: body.start + match.index,
    written: match[1] ?? '',
  }));
  const within = (start: number, end: number): Block[] =>
    blocks.filter(({ span }) => start <= span.start && span.start < end);
  const sections = starts.map(({ at, written }, index): Section => {
    const end = starts[index + 1]?.at ?? body.end;
    return {
      heading: plainText(written),
      line: lineAt(text, at),
      span: { start: at, end },
      blocks: within(at, end),
    };
  });
  return { article, sections, lead: within(body.start, starts[0]?.at ?? body.end) };
}
