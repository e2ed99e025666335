import type { Nodes, Parents, Root, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Article, SourceSpan } from '../corpus/article.js';
import { isWebAddress } from '../corpus/web-address.js';
import type { Block, Link } from './block.js';
import { splitSentences } from './split-sentences.js';

/**
 * The blocks of a Markdown article, by CommonMark and GitHub's tables and footnotes, in order. HTML is never quoted.
 *
 * Sentences are looked for in paragraphs, list entries, quotations and footnotes; a table row is one sentence. A link
 * inside a footnote counts for the block that refers to it.
 */
export function markdownBlocks(article: Article): Block[] {
  const { body, text } = article;
  const root = fromMarkdown(text.slice(body.start, body.end), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return new BlockCollector(text, body.start, root).blocks;
}

class BlockCollector {
  readonly blocks: Block[] = [];
  /** By level; a level that is skipped leaves a hole. */
  private readonly headings: (string | undefined)[] = [];
  private readonly footnotes = new Map<string, Nodes>();
  private readonly definitions = new Map<string, string>();

  constructor(
    private readonly text: string,
    private readonly offset: number,
    root: Root,
  ) {
    for (const node of descendants(root)) {
      if (node.type === 'footnoteDefinition') this.footnotes.set(node.identifier, node);
      if (node.type === 'definition') this.definitions.set(node.identifier, node.url);
    }
    for (const node of root.children) this.visit(node);
  }

  private visit(node: RootContent): void {
    switch (node.type) {
      case 'heading':
        this.headings.length = Math.min(this.headings.length, node.depth - 1);
        this.headings[node.depth - 1] = textOf(node).trim();
        return;
      case 'paragraph':
        this.add(node, true);
        return;
      case 'code':
        this.add(node, false);
        return;
      case 'table':
        node.children.forEach((row, index) => this.addRow(row, index));
        return;
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'footnoteDefinition':
        for (const child of node.children) this.visit(child);
        return;
      default:
      // HTML, thematic breaks and link definitions hold nothing to quote.
    }
  }

  private add(node: Nodes, quotable: boolean): void {
    const span = this.spanOf(node);
    if (span === null) return;
    const unbreakable = [...descendants(node)]
      .filter(({ type }) => ['link', 'linkReference', 'inlineCode', 'image', 'html'].includes(type))
      .flatMap((child) => this.spanOf(child) ?? [])
      .map((child) => ({ start: child.start - span.start, end: child.end - span.start }));
    const sentences = quotable
      ? splitSentences(this.text.slice(span.start, span.end), unbreakable).map(({ start, end }) => ({
          start: span.start + start,
          end: span.start + end,
        }))
      : linesOf(this.text, span);
    this.push(node, span, sentences, quotable);
  }

  /** The header row says what the others mean, but is no answer itself. */
  private addRow(row: TableRow, index: number): void {
    const span = this.spanOf(row);
    if (span !== null) this.push(row, span, [span], index > 0);
  }

  private push(node: Nodes, span: SourceSpan, sentences: readonly SourceSpan[], quotable: boolean): void {
    const headingPath = Array.from(this.headings).filter((heading): heading is string => !!heading);
    this.blocks.push({
      span,
      headingPath,
      sentences,
      quotable,
      links: this.linksIn(node),
      attribution: null,
    });
  }

  private linksIn(node: Nodes, inFootnoteAt: number | null = null): Link[] {
    return [...descendants(node)].flatMap((child): Link[] => {
      const at = inFootnoteAt ?? this.spanOf(child)?.start ?? 0;
      if (child.type === 'footnoteReference' && inFootnoteAt === null) {
        const footnote = this.footnotes.get(child.identifier);
        return footnote === undefined ? [] : this.linksIn(footnote, at);
      }
      const url =
        child.type === 'link'
          ? child.url
          : child.type === 'linkReference'
            ? this.definitions.get(child.identifier)
            : undefined;
      return url !== undefined && isWebAddress(url) ? [{ at, url, label: textOf(child) }] : [];
    });
  }

  private spanOf(node: Nodes): SourceSpan | null {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    return start === undefined || end === undefined
      ? null
      : { start: this.offset + start, end: this.offset + end };
  }
}

/** The node and everything in it, in order, without recursion: nesting may be as deep as an article is long. */
function* descendants(node: Nodes): Generator<Nodes> {
  const stack: Nodes[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    if ('children' in next) stack.push(...[...(next as Parents).children].reverse());
  }
}

function textOf(node: Nodes): string {
  return [...descendants(node)].map((child) => ('value' in child ? child.value : '')).join('');
}

/** Lines of a code block: where it may be cut when it is long. */
function linesOf(text: string, span: SourceSpan): SourceSpan[] {
  return [...text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
}
