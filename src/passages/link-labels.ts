/** A bracket that waits for its other half. */
interface OpenBracket {
  readonly kind: 'label' | 'image' | 'round';
  /** Which of the pieces it is. */
  readonly piece: number;
  /** What was found since, not counting brackets inside. */
  holdsLink: boolean;
  holdsText: boolean;
}

/**
 * Markdown with each inline link replaced by its label and each image by nothing. Round brackets that hold only links are
 * left out with the space before them: `([HKMA, 2025-07-29](…))` names a claim's source, and a citation shows that.
 *
 * One pass with a stack where a pattern would look for the end of each bracket anew: a megabyte of "[" takes no longer
 * than a megabyte of prose.
 *
 * @param markdown - may begin or end inside a construct, which is then left as it is
 */
export function withLinkLabels(markdown: string): string {
  const pieces: string[] = [];
  let open: OpenBracket[] = [];
  let labels = 0;
  let at = 0;
  const keep = (piece: string): void => {
    pieces.push(piece);
    const around = open.at(-1);
    if (around !== undefined && /[^\s,;，；、]/.test(piece)) around.holdsText = true;
  };
  const begin = (kind: OpenBracket['kind'], piece: string): void => {
    open.push({ kind, piece: pieces.length, holdsLink: false, holdsText: false });
    pieces.push(piece);
    if (kind !== 'round') labels += 1;
  };
  const endLabel = (): void => {
    let label = labels === 0 ? undefined : open.pop();
    // Round brackets that were not closed inside the label are text.
    while (label?.kind === 'round') label = open.pop();
    if (label === undefined) return keep(']');
    labels -= 1;
    const end = markdown[at] === '(' ? targetEnd(markdown, at) : -1;
    if (end === -1) return keep(']');
    at = end;
    if (label.kind === 'image') pieces.length = label.piece;
    else pieces[label.piece] = '';
    const around = open.at(-1);
    if (around !== undefined) around.holdsLink = true;
  };
  const endRound = (piece: string): void => {
    const round = open.at(-1);
    if (round?.kind !== 'round') return keep(piece);
    open.pop();
    if (!round.holdsLink || round.holdsText) return keep(piece);
    pieces.length = round.piece;
    pieces.push(pieces.pop()?.replace(/[ \t]{1,9}$/, '') ?? '');
  };

  for (const mark of markdown.matchAll(MARKS)) {
    if (mark.index < at) continue;
    if (mark.index > at) keep(markdown.slice(at, mark.index));
    const [text] = mark;
    at = mark.index + text.length;
    if (text === '[') begin('label', text);
    else if (text === '![') begin('image', text);
    else if (text === ']') endLabel();
    else if (text === '(' || text === '（') begin('round', text);
    else if (text === ')' || text === '）') endRound(text);
    else {
      keep(text);
      // No construct reaches over a blank line.
      if (text.startsWith('\n')) [open, labels] = [[], 0];
    }
  }
  keep(markdown.slice(at));
  return pieces.join('');
}

/** Brackets, escaped characters, which are none, and blank lines. */
const MARKS = /\\[^]|!?\[|[\]()（）]|\n[ \t]*\n/g;

/** Brackets inside one another in an address; CommonMark asks for three at least. */
const MAX_BRACKETS_IN_ADDRESS = 8;

/** @returns offset after a link's target, `(address "title")`, which starts at `start`; -1 when there is none */
function targetEnd(markdown: string, start: number): number {
  const afterAddress = addressEnd(markdown, endOf(/\s*/y, markdown, start + 1));
  if (afterAddress === -1) return -1;
  const afterTitle = endOf(
    /(?:\s+(?:"(?:[^"\\]|\\[^]){0,1000}"|'(?:[^'\\]|\\[^]){0,1000}'|\([^()]{0,1000}\)))?/y,
    markdown,
    afterAddress,
  );
  const close = endOf(/\s*/y, markdown, afterTitle);
  return markdown[close] === ')' ? close + 1 : -1;
}

function addressEnd(markdown: string, start: number): number {
  if (markdown[start] === '<') {
    const end = endOf(/<[^<>\n]*>/y, markdown, start);
    return end === start ? -1 : end;
  }
  let brackets = 0;
  for (let at = start; at < markdown.length; at += 1) {
    const character = markdown[at] ?? '';
    if (character === '\\') at += 1;
    else if (character === '(') brackets += 1;
    else if (character === ')' && brackets === 0) return at;
    else if (character === ')') brackets -= 1;
    else if (/\s/.test(character)) return at;
    if (brackets > MAX_BRACKETS_IN_ADDRESS) return -1;
  }
  return -1;
}

/** Where a match of a sticky pattern at an offset ends; the offset itself when there is none. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
