import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { SourceSpan } from '../corpus/article.js';

/** Reads CommonMark with GitHub's tables, footnotes and bare addresses. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The node and everything in it, in order. */
export function* descendants(node: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    if (!('children' in next)) continue;
    // Not push(...children): an article of a hundred thousand paragraphs has more than a call may have arguments.
    for (const child of next.children.toReversed()) waiting.push(child);
  }
}

/** What a reader sees of a node, on one line; HTML is not seen. */
export function readableText(node: Nodes): string {
  return [...descendants(node)]
    .map((child) =>
      child.type === 'break' ? ' ' : 'value' in child && child.type !== 'html' ? child.value : '',
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Offsets into the text that was parsed; null for a node that the parser made up. */
export function spanOf(node: Nodes): SourceSpan | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? null : { start, end };
}
