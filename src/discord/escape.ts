import { printable } from '../language/printable.js';

/**
 * A web address without what ends a sentence behind it. Escaping inside an address would break it, so it stands between
 * < and >, where nothing is read as markup; without them Discord would take what follows for a part of it.
 */
const ADDRESS =
  /https?:\/\/[\p{L}\p{N}](?:[^\s<>()[\]\\*`|"'…，。、；：！？「」『』（）“”]|\([^\s<>()[\]\\*`|"'…，。、；：！？「」『』（）“”]*\))*(?<![.,:;!?])/gu;
/** Characters that can begin markup anywhere: emphasis, code, spoilers, links, mentions, timestamps, emoji. */
const ANYWHERE = /[\\*_~`|[\]<]/g;
/** Marks that mean something at the start of a line: quotes, headings, lists, small print. */
const AT_START = /^([>#+-]|\d+(?=[.)]))/;
const ZERO_WIDTH = '\u200b';

/**
 * A text as one line that Discord shows as it is: no markup, no mention, no link that hides its target. Everything that comes
 * from an article, a question or a member passes through here.
 */
export function escapeText(text: string): string {
  const line = onOneLine(text);
  let escaped = '';
  let from = 0;
  for (const { index, 0: address } of line.matchAll(ADDRESS)) {
    escaped += `${escapeMarkup(line.slice(from, index))}<${address}>`;
    from = index + address.length;
  }
  escaped += escapeMarkup(line.slice(from));
  return escaped.replace(AT_START, (mark) => (/\d/.test(mark) ? `${mark}${ZERO_WIDTH}` : `\\${mark}`));
}

function onOneLine(text: string): string {
  return printable(text)
    .replace(/[\u200b\s]+/gu, ' ')
    .trim();
}

/** With a mark nobody sees where a word would become a mention, or what only looks like an address a link. */
function escapeMarkup(text: string): string {
  return text.replace(ANYWHERE, '\\$&').replace(/@(?=everyone|here)|https?:(?=\/\/)/gi, `$&${ZERO_WIDTH}`);
}

/** The line that was escaped: its text without control characters, and with single spaces. */
export function unescapeText(escaped: string): string {
  return escaped
    .replaceAll(ZERO_WIDTH, '')
    .replace(
      /\\([\\*_~`|[\]<>#+-])|<(https?:[^<>]*)>/g,
      (_, mark?: string, address?: string) => mark ?? address ?? '',
    );
}

/**
 * An escaped text of at most `limit` characters, cut between characters and ended by "…" where it was cut.
 *
 * @param limit - UTF-16 units of the escaped text, which is longer than the text
 */
export function escapeToFit(text: string, limit: number): string {
  const line = onOneLine(text);
  const whole = escapeText(line);
  if (whole.length <= limit) return whole;
  let shortest = 0;
  let longest = Math.min(line.length, limit);
  while (shortest < longest) {
    const middle = (shortest + longest + 1) >> 1;
    if (escapeText(line.slice(0, middle)).length < limit) shortest = middle;
    else longest = middle - 1;
  }
  return `${escapeText(wholeCharacters(line.slice(0, shortest)))}…`.slice(0, Math.max(0, limit));
}

/** A text of escaped parts, cut to a limit: never within a character, an escape, an address or a date. */
export function cutEscaped(escaped: string, limit: number): string {
  if (escaped.length <= limit) return escaped;
  const start = wholeCharacters(escaped.slice(0, limit - 1)).replace(/<(?:t|https?):[^<>\s]*$/, '');
  const backslashes = /\\*$/.exec(start)?.[0].length ?? 0;
  return `${start.slice(0, start.length - (backslashes % 2))}…`;
}

/** Without half of a character beyond the basic plane at the end. */
function wholeCharacters(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}

/** A plain text cut to a limit: for labels, which Discord does not read as markup. */
export function fit(text: string, limit: number): string {
  const line = printable(text).replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  return `${wholeCharacters(line.slice(0, limit - 1)).trimEnd()}…`;
}
