import type { Nodes } from 'mdast';
import { quoteValue } from '../corpus/corpus-problem.js';
import { isWebAddress } from '../corpus/web-address.js';
import { descendants, readableText, spanOf } from '../passages/markdown-tree.js';
import type { HouseArticle } from './house-article.js';
import type { ProseFault } from './prose-fault.js';

/** Links that a reader could not follow, and what was meant for a link and is none. */
export function checkLinks({ article, tree }: HouseArticle): ProseFault[] {
  const { text, body } = article;
  const faults: ProseFault[] = [];
  const report = (at: number, found: string): void => {
    faults.push({
      at: body.start + at,
      found,
      expected: '[Publisher, YYYY-MM-DD](https://…)',
      remedy: 'Copy the address from the source, and close every bracket.',
    });
  };
  const prose = text.slice(body.start, body.end);
  // What Markdown knows for a link is covered; the rest must not look like one.
  let covered = '';
  let last = 0;
  for (const node of descendants(tree)) {
    const span = spanOf(node);
    if (span !== null) last = Math.max(last, span.start);
    const isBare = node.type === 'link' && prose[span?.start ?? -1] !== '[';
    if (isBare && isWebAddress(node.url)) {
      // The parser does not say where in a paragraph it found an address without any marks.
      const at = span?.start ?? Math.max(last, prose.indexOf(readableText(node), last));
      last = at;
      const before = prose.slice(Math.max(0, at - MAX_LABEL), at);
      if (!LABEL_BEFORE.test(before))
        report(at, `the address ${quoteValue(node.url)} without ${missingBefore(before)}`);
    }
    if (isBare || span === null || !KNOWN.has(node.type)) continue;
    const { start, end } = span;
    if ('url' in node && !isReachable(node.url)) report(start, `the link ${quoteValue(node.url)}`);
    // An image in a link is covered with it.
    if (start >= covered.length) covered += prose.slice(covered.length, start) + COVERED.repeat(end - start);
  }
  covered += prose.slice(covered.length);
  for (const { 0: written, 1: label = '', index } of covered.matchAll(LABEL)) {
    const after = covered.slice(index + written.length, index + written.length + 10);
    if (isMeantForLink(label, covered[index - 1] ?? '', after))
      report(index, `the source ${quoteValue(label)} without its link`);
  }
  for (const { index } of covered.matchAll(BRACKET_NOT_CLOSED))
    report(index, 'a link in a bracket that is not closed');
  return faults;
}

/** Characters of a label, brackets included, that may stand before an address. */
const MAX_LABEL = 310;
/** A whole label right before an address, told of as a source without its link. */
const LABEL_BEFORE = /[[［][^[\]［］\n]+[\]］]\s?[(（]$/;

function missingBefore(before: string): string {
  return /[\]］]\s?[(（]$/.test(before) ? 'the opening bracket of its label' : 'its publisher';
}

const KNOWN: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  'link',
  'linkReference',
  'image',
  'imageReference',
  'definition',
  'inlineCode',
  'code',
  // A link in HTML is none, and the HTML is told of.
  'html',
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
export function isReachable(address: string): boolean {
  return isWebAddress(address) && /[^.]\.[^.]/.test(new URL(address).hostname);
}
