import { printable } from '../language/printable.js';

/** A web address that holds nothing Discord reads as markup. Escaping inside an address would break it. */
const ADDRESS = /https?:\/\/[^\s<>()[\]\\*~`|"'，。、；：！？「」『』（）“”]+/giu;
/** Characters that can begin markup anywhere: emphasis, code, spoilers, links, mentions, timestamps, emoji. */
const ANYWHERE = /[\\*_~`|[\]<]/g;
/** Marks that mean something at the start of a line: quotes, headings, lists, small print. */
const AT_START = /^(\s*)([>#+-]|\d{1,9}(?=[.)]))/;
const ZERO_WIDTH = '\u200b';

/**
 * A text as one line that Discord shows as it is: no markup, no mention, no link that hides its target. Everything that comes
 * from an article, a question or a member passes through here.
 */
export function escapeText(text: string): string {
  const line = printable(text)
    .replace(/[\u200b\s]+/gu, ' ')
    .trim();
  let escaped = '';
  let from = 0;
  for (const { index, 0: address } of line.matchAll(ADDRESS)) {
    escaped += escapeMarkup(line.slice(from, index)) + address;
    from = index + address.length;
  }
  escaped += escapeMarkup(line.slice(from));
  return escaped.replace(AT_START, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}${ZERO_WIDTH}` : `${space}\\${mark}`,
  );
}

function escapeMarkup(text: string): string {
  return text.replace(ANYWHERE, '\\$&').replace(/@(?=everyone|here)/gi, `@${ZERO_WIDTH}`);
}

/** The line that was escaped. */
export function unescapeText(escaped: string): string {
  return escaped.replaceAll(ZERO_WIDTH, '').replace(/\\([\\*_~`|[\]<>#+-])/g, '$1');
}

/**
 * An escaped text of at most `limit` characters, cut between characters and ended by "…" where it was cut.
 *
 * @param limit - UTF-16 units of the escaped text, which is longer than the text
 */
export function escapeToFit(text: string, limit: number): string {
  const whole = escapeText(text);
  if (whole.length <= limit) return whole;
  let shortest = 0;
  let longest = Math.min(text.length, limit);
  while (shortest < longest) {
    const middle = (shortest + longest + 1) >> 1;
    if (escapeText(text.slice(0, middle)).length < limit) shortest = middle;
    else longest = middle - 1;
  }
  // Never between the two halves of a character beyond the basic plane.
  const cut = text.slice(0, shortest).replace(/[\ud800-\udbff]$/, '');
  return `${escapeText(cut).trimEnd()}…`.slice(0, Math.max(0, limit));
}

/** A plain text cut to a limit: for labels, which Discord does not read as markup. */
export function fit(text: string, limit: number): string {
  const line = printable(text).replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  return `${line
    .slice(0, limit - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
