import type { Nodes } from 'mdast';
import { quoteValue } from '../corpus/corpus-problem.js';
import { MERGE_CONFLICT, mergeDivisionIn } from '../corpus/merge-conflict.js';
import { descendants, readableText, spanOf } from '../passages/markdown-tree.js';
import type { HouseArticle } from './house-article.js';
import type { ProseFault } from './prose-fault.js';

/** Markup that readers of quoted sentences would miss: HTML, images, indented text, and headings of another form than "## …". */
export function checkMarkup({ article: { text, body }, tree }: HouseArticle): ProseFault[] {
  const division = mergeDivisionIn(text.slice(body.start));
  if (division !== -1) return [{ at: body.start + division, ...MERGE_CONFLICT }];
  let closedBy = '';
  return [...descendants(tree)].flatMap((node): ProseFault[] => {
    const at = body.start + (spanOf(node)?.start ?? 0);
    // A tag and the one that closes it are one slip of the pen.
    if (node.type === 'html' && node.value === closedBy) return [];
    if (node.type === 'html') closedBy = node.value.replace(/^<([a-z]+)\b[^]*$/i, '</$1>');
    const fault = faultOf(node, text.charAt(at));
    return fault === null ? [] : [{ at, ...fault }];
  });
}

/** @param first - the first character of the node as it is written */
function faultOf(node: Nodes, first: string): Omit<ProseFault, 'at'> | null {
  if (node.type === 'html')
    return {
      found: `the HTML ${quoteValue(node.value)}`,
      expected: 'Markdown',
      remedy: 'Remove it: HTML is never quoted, nor is what stands in it.',
    };
  if (node.type === 'image' || node.type === 'imageReference')
    return {
      found: `the image ${quoteValue(node.alt ?? '')}`,
      expected: 'sentences and tables',
      remedy: 'Say in a sentence what it shows: a quote shows no image.',
    };
  if (node.type === 'code' && !/[`~]/.test(first))
    return {
      found: `the indented text ${quoteValue(node.value)}`,
      expected: 'paragraphs that start at the edge',
      remedy: 'Remove the tab or spaces in front of it: they make code of it, which is never quoted.',
    };
  if (node.type !== 'heading') return null;
  const heading = quoteValue(readableText(node));
  // A line of dashes below a paragraph turns all of it into a heading, which is never quoted.
  if (first !== '#' && first !== ' ')
    return {
      found: `the underlined heading ${heading}`,
      expected: 'a heading of the form "## …"',
      remedy: 'Write it so, or put a blank line above the line of dashes.',
    };
  if (node.depth === 1)
    return {
      found: `the heading ${heading} of the first level`,
      expected: 'a heading of the form "## …"',
      remedy: 'Write it so: the title stands in the front matter.',
    };
  return null;
}
