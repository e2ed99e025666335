import type { Nodes, RootContent } from 'mdast';
import type { Article, SourceSpan } from '../corpus/article.js';
import { findExcessiveMarkup } from '../corpus/excessive-markup.js';
import type { Block } from './block.js';
import { MarkdownLinks } from './markdown-links.js';
import { descendants, parseMarkdown, readableText, spanOf } from './markdown-tree.js';
import { plainTextBlocks } from './plain-text-blocks.js';
import { splitSentences } from './split-sentences.js';

/**
 * The blocks of a Markdown article, by CommonMark and GitHub's tables and footnotes, in order. HTML is never quoted.
 *
 * Sentences are looked for in paragraphs, list entries, quotations and footnotes; a table row is one sentence. A link
 * inside a footnote counts for the block that refers to it. Text that the parser cannot be trusted with, which
 * `parseArticle` refuses, counts as plain.
 */
export function markdownBlocks(article: Article): Block[] {
  const { body, text } = article;
  if (findExcessiveMarkup(text.slice(0, body.end), body.start) !== null) return plainTextBlocks(article);
  // The parser does not count a byte order mark, so that all its offsets would be one too small.
  const start = text[body.start] === '\uFEFF' ? body.start + 1 : body.start;
  return new BlockCollector(text.slice(start, body.end)).blocks.map((block) => shifted(block, start));
}

/** Offsets count from the start of the Markdown text. */
class BlockCollector {
  readonly blocks: Block[] = [];
  /** By level; a level that is skipped leaves a hole. */
  private headings: (string | undefined)[] = [];
  private run = 0;
  private readonly links: MarkdownLinks;

  constructor(private readonly markdown: string) {
    const root = parseMarkdown(markdown);
    this.links = new MarkdownLinks(root);
    for (const node of root.children) this.visit(node);
  }

  /** Recursion is safe: how deep the article may nest has been checked. */
  private visit(node: RootContent): void {
    switch (node.type) {
      case 'heading':
        this.headings.length = Math.min(this.headings.length, node.depth - 1);
        this.headings[node.depth - 1] = readableText(node);
        this.run += 1;
        return;
      case 'paragraph':
        this.add(node, true, (span) => this.sentencesOf(node, span));
        return;
      case 'code':
        this.add(node, false, (span) => linesOf(this.markdown, span));
        return;
      case 'table':
        // The header row says what the others mean, but is no answer itself.
        node.children.forEach((row, index) => this.add(row, index > 0, (span) => [span]));
        return;
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'footnoteDefinition': {
        // A heading inside a quotation is not above what follows the quotation.
        const outside = [...this.headings];
        const { run } = this;
        for (const child of node.children) this.visit(child);
        this.headings = outside;
        if (this.run !== run) this.run += 1;
        return;
      }
      case 'html':
      case 'definition':
        this.run += 1;
        return;
      default:
      // A thematic break holds nothing to quote.
    }
  }

  private add(node: Nodes, quotable: boolean, sentencesIn: (span: SourceSpan) => SourceSpan[]): void {
    const span = spanOf(node);
    if (span === null) return;
    this.blocks.push({
      span,
      run: this.run,
      headingPath: Array.from(this.headings).filter((heading): heading is string => !!heading),
      sentences: sentencesIn(span),
      quotable,
      links: this.links.linksIn(node),
      attribution: null,
    });
  }

  private sentencesOf(node: Nodes, span: SourceSpan): SourceSpan[] {
    const unbreakable = [...descendants(node)]
      .filter(({ type }) => ['link', 'linkReference', 'inlineCode', 'image', 'html'].includes(type))
      .flatMap((child) => spanOf(child) ?? [])
      .map((inner) => movedBy(inner, -span.start));
    const paragraph = this.markdown.slice(span.start, span.end);
    return splitSentences(paragraph, unbreakable).map((sentence) => movedBy(sentence, span.start));
  }
}

/** Lines of a code block: where it may be cut when it is long. */
function linesOf(text: string, span: SourceSpan): SourceSpan[] {
  return [...text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)].map((match) =>
    movedBy({ start: match.index, end: match.index + match[0].length }, span.start),
  );
}

function shifted(block: Block, by: number): Block {
  return {
    ...block,
    span: movedBy(block.span, by),
    sentences: block.sentences.map((sentence) => movedBy(sentence, by)),
    links: block.links.map((link) => ({ ...link, at: link.at + by })),
  };
}

function movedBy({ start, end }: SourceSpan, by: number): SourceSpan {
  return { start: start + by, end: end + by };
}
