import type { Heading, Root } from 'mdast';
import type { Article, SourceSpan } from '../corpus/article.js';
import { lineFinder } from '../corpus/corpus-problem.js';
import type { Block } from '../passages/block.js';
import { markdownBlocks } from '../passages/markdown-blocks.js';
import { parseMarkdown, readableText } from '../passages/markdown-tree.js';

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
  /** Line of an offset in the file, from 1. */
  readonly lineOf: (offset: number) => number;
  /** The prose as Markdown has it; its offsets count from the start of the prose. */
  readonly tree: Root;
  readonly sections: readonly Section[];
  /** Prose before the first heading. */
  readonly lead: readonly Block[];
}

/**
 * The articles that are held to the house's form: Markdown with a field that only its own editors write (`sources`,
 * `questions`, `translationOf`), and what such an article is a translation of. A page that a news site published has none
 * of them and stays as it is.
 */
export function houseArticles(articles: readonly Article[]): HouseArticle[] {
  const markdown = articles.filter(isMarkdownFile);
  const originals = new Set(markdown.map(({ translationOf }) => translationOf));
  return markdown
    .filter((article) => hasHouseField(article) || originals.has(article.path))
    .map(readHouseArticle);
}

/** Front matter may stand in a `.txt` file too, as news sites export it. */
function isMarkdownFile({ format, path }: Article): boolean {
  return format === 'markdown' && !path.toLowerCase().endsWith('.txt');
}

function hasHouseField({ sources, questions, translationOf }: Article): boolean {
  return sources.length > 0 || questions.length > 0 || translationOf !== null;
}

/** Markdown with neither a field of the house nor an address of its own, as a page of a news site has. */
export function isOfUnknownOrigin(article: Article): boolean {
  return isMarkdownFile(article) && !hasHouseField(article) && article.url === null;
}

/** Cuts an article at its headings of the second level. */
export function readHouseArticle(article: Article): HouseArticle {
  const { text, body } = article;
  const lineOf = lineFinder(text);
  const blocks = markdownBlocks(article);
  const tree = parseMarkdown(text.slice(body.start, body.end));
  const headings = tree.children
    .filter((node): node is Heading => node.type === 'heading' && node.depth === 2)
    .map((node) => ({ at: body.start + (node.position?.start.offset ?? 0), heading: readableText(node) }));
  const within = (start: number, end: number): Block[] =>
    blocks.filter(({ span }) => start <= span.start && span.start < end);
  const sections = headings.map(({ at, heading }, index): Section => {
    const end = headings[index + 1]?.at ?? body.end;
    return { heading, line: lineOf(at), span: { start: at, end }, blocks: within(at, end) };
  });
  return { article, lineOf, tree, sections, lead: within(body.start, headings[0]?.at ?? body.end) };
}
