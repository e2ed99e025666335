import type { Nodes } from 'mdast';
import { type CorpusProblem, lineAt, quoteValue } from '../corpus/corpus-problem.js';
import { descendants, readableText, spanOf } from '../passages/markdown-tree.js';
import type { HouseArticle } from './house-article.js';

/** Markup that readers of quoted sentences would miss: HTML, and headings that look like something else in the file. */
export function checkMarkup({ article: { path, text, body }, tree }: HouseArticle): CorpusProblem[] {
  return [...descendants(tree)].flatMap((node): CorpusProblem[] => {
    const start = body.start + (spanOf(node)?.start ?? 0);
    const fault = faultOf(node, text.slice(start));
    return fault === null ? [] : [{ severity: 'error', file: path, line: lineAt(text, start), ...fault }];
  });
}

function faultOf(node: Nodes, written: string): Pick<CorpusProblem, 'found' | 'expected' | 'remedy'> | null {
  if (node.type === 'html')
    return {
      found: `the HTML ${quoteValue(node.value)}`,
      expected: 'Markdown',
      remedy: 'Remove it: HTML is never quoted, nor is what stands in it.',
    };
  // A line of dashes below a paragraph turns all of it into a heading, which is never quoted.
  if (node.type === 'heading' && !written.startsWith('#'))
    return {
      found: `the underlined heading ${quoteValue(readableText(node))}`,
      expected: 'a heading of the form "## …"',
      remedy: 'Write it so, or put a blank line above the line of dashes.',
    };
  return null;
}
