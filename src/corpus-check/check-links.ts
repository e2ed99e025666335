import type { Nodes } from 'mdast';
import { type CorpusProblem, lineAt, quoteValue } from '../corpus/corpus-problem.js';
import { isWebAddress } from '../corpus/web-address.js';
import { descendants, spanOf } from '../passages/markdown-tree.js';
import { fieldLine } from './field-line.js';
import type { HouseArticle } from './house-article.js';

/** Links that a reader could not follow, and what was meant for a link and is none. */
export function checkLinks({ article, tree }: HouseArticle): CorpusProblem[] {
  const { path, text, body, sources } = article;
  const problems: CorpusProblem[] = [];
  const report = (line: number | null, found: string): void => {
    problems.push({
      severity: 'error',
      file: path,
      line,
      found,
      expected: '[Publisher, YYYY-MM-DD](https://…)',
      remedy: 'Copy the address from the source, and close every bracket.',
    });
  };
  for (const { url } of sources)
    if (!isReachable(url))
      report(fieldLine(article, 'sources', url), `the source address ${quoteValue(url)}`);
  const prose = text.slice(body.start, body.end);
  // What Markdown knows for a link is covered; the rest must not look like one.
  let covered = '';
  for (const node of descendants(tree)) {
    const { start, end } = spanOf(node) ?? { start: 0, end: 0 };
    const isBare = node.type === 'link' && prose[start] !== '[';
    if (isBare && isWebAddress(node.url) && !/[\]］]\s?[(（]$/.test(prose.slice(0, start).slice(-3)))
      report(lineAt(text, body.start + start), `the address ${quoteValue(node.url)} without its publisher`);
    if (isBare || !KNOWN.has(node.type)) continue;
    if ('url' in node && !isReachable(node.url))
      report(lineAt(text, body.start + start), `the link ${quoteValue(node.url)}`);
    // An image in a link is covered with it.
    if (start >= covered.length) covered += prose.slice(covered.length, start) + COVERED.repeat(end - start);
  }
  covered += prose.slice(covered.length);
  for (const { 0: written, 1: label = '', index } of covered.matchAll(LABEL)) {
    const after = covered.slice(index + written.length, index + written.length + 10);
    if (isMeantForLink(label, covered[index - 1] ?? '', after))
      report(lineAt(text, body.start + index), `the source ${quoteValue(label)} without its link`);
  }
  for (const { index } of covered.matchAll(BRACKET_NOT_CLOSED))
    report(lineAt(text, body.start + index), 'a link in a bracket that is not closed');
  return problems;
}

const KNOWN: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  'link',
  'linkReference',
  'image',
  'imageReference',
  'definition',
  'inlineCode',
  'code',
]);
/** Stands for a character of a link: a private one, which no text has. */
const COVERED = '\uE000';

/** Square brackets of either width, no footnote mark. */
const LABEL = /(?<![\\!])[[［](?!\^)([^[\]［］\n]{1,300})[\]］]/g;

/**
 * Whether a label ends in a date, has an address or another label after it, or stands alone in round brackets. "[sic]" and
 * "Notice [2021] No. 237" do none of it.
 */
function isMeantForLink(label: string, before: string, after: string): boolean {
  return (
    /\d{4}(?:-\d{2})+$|[,，] ?\d{4}$/.test(label) ||
    /^\[|^ ?[(（]\s?(?:https?:|www\.|[)）])/.test(after) ||
    (/[(（]/.test(before) && /^[)）]/.test(after))
  );
}

/** An opening bracket with a link right after it, and no closing one before the next opening one or the end of the line. */
const BRACKET_NOT_CLOSED = /[(（](?=\uE000)(?![^(（\n)）]*[)）])/g;

/** A web address with a host that has a dot between names: `https://hkma` is half an address. */
function isReachable(address: string): boolean {
  return isWebAddress(address) && /[^.]\.[^.]/.test(new URL(address).hostname);
}
