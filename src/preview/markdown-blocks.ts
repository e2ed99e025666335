/** A line, or lines that belong together, of Discord's Markdown. `text` still has its inline marks. */
export type MarkdownBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'subtext'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] };

export interface ListItem {
  /** 0 for the outermost. */
  readonly depth: number;
  /** Number of an ordered item, null of a bullet. */
  readonly number: number | null;
  readonly text: string;
}

const FENCE = '```';
const QUOTE_REST = />>> ([^]*)/y;
const QUOTE_LINES = /(?:> [^\n]*(?:\n|$))+/y;
const HEADING = /(#{1,3}) +([^\n]+)(?:\n|$)/y;
const SUBTEXT = /-# +([^\n]+)(?:\n|$)/y;
const LIST = /(?: *(?:[-*]|\d{1,10}\.) +[^\n]+(?:\n|$))+/y;

/** A block and where in the text it ends. */
interface FoundBlock {
  readonly block: MarkdownBlock;
  readonly end: number;
}

/**
 * Divides a text at what the client takes for a line of its own kind. The parser of inline marks knows no lists, loses
 * headings after a line that it has divided, and needs hours for code blocks of thousands of blank lines, so these are ours.
 *
 * @param inQuote - the text stands in a quote, in which no further quote can begin
 */
export function divideMarkdown(source: string, inQuote = false): MarkdownBlock[] {
  const text = source.replace(/\r\n?/g, '\n');
  const blocks: MarkdownBlock[] = [];
  let paragraph = '';
  const endParagraph = (): void => {
    // The last line needs no break; an empty line before the next block is seen, so its break stays.
    if (paragraph !== '') blocks.push({ kind: 'paragraph', text: paragraph.replace(/([^\n])\n$/, '$1') });
    paragraph = '';
  };
  for (let at = 0; at < text.length;) {
    const startsLine = at === 0 || text[at - 1] === '\n';
    const found = codeAt(text, at) ?? (startsLine ? lineBlockAt(text, at, inQuote) : null);
    if (found === null) {
      const end = endOfLine(text, at);
      paragraph += text.slice(at, end);
      at = end;
    } else {
      endParagraph();
      blocks.push(found.block);
      at = found.end;
    }
  }
  endParagraph();
  return blocks;
}

/** A code block, which can begin in the middle of a line; the name of its language is not shown. */
function codeAt(text: string, at: number): FoundBlock | null {
  if (!text.startsWith(FENCE, at)) return null;
  const close = text.indexOf(FENCE, at + FENCE.length);
  const inside = text.slice(at + FENCE.length, close);
  if (close === -1 || inside.trim() === '') return null;
  const code = inside.replace(/^[a-z0-9_+\-.#]+\n/i, '');
  const end = close + FENCE.length;
  return {
    block: { kind: 'code', text: code.replace(/^\n+/, '').trimEnd() },
    end: text[end] === '\n' ? end + 1 : end,
  };
}

/** Where a line of a paragraph ends: behind its break, or where a code block begins. */
function endOfLine(text: string, at: number): number {
  const lineBreak = text.indexOf('\n', at);
  const end = lineBreak === -1 ? text.length : lineBreak + 1;
  const fence = text.indexOf(FENCE, at + 1);
  return fence !== -1 && fence < end ? fence : end;
}

function lineBlockAt(text: string, at: number, inQuote: boolean): FoundBlock | null {
  const end = (match: RegExpExecArray): number => at + match[0].length;
  const rest = inQuote ? null : matchAt(QUOTE_REST, text, at);
  if (rest) return { block: { kind: 'quote', text: rest[1] ?? '' }, end: end(rest) };
  const quote = inQuote ? null : matchAt(QUOTE_LINES, text, at);
  if (quote) {
    const quoted = quote[0].replace(/^> /gm, '').replace(/\n$/, '');
    return { block: { kind: 'quote', text: quoted }, end: end(quote) };
  }
  const heading = matchAt(HEADING, text, at);
  if (heading) {
    const level = (heading[1] ?? '').length as 1 | 2 | 3;
    return { block: { kind: 'heading', level, text: heading[2] ?? '' }, end: end(heading) };
  }
  const subtext = matchAt(SUBTEXT, text, at);
  if (subtext) return { block: { kind: 'subtext', text: subtext[1] ?? '' }, end: end(subtext) };
  const list = matchAt(LIST, text, at);
  return list ? { block: { kind: 'list', items: listItems(list[0]) }, end: end(list) } : null;
}

function listItems(lines: string): ListItem[] {
  return [...lines.matchAll(/^( *)(?:[-*]|(\d{1,10})\.) +(.+)$/gm)].map(
    ([, indent = '', digits, text = '']) => ({
      depth: Math.floor(indent.length / 2),
      number: digits === undefined ? null : Number(digits),
      text,
    }),
  );
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
