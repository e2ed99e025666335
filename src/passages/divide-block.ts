import type { SourceSpan } from '../corpus/article.js';
import type { Block, Link } from './block.js';

/** A block, or as much of a long one as fits into a passage. */
export interface Piece {
  readonly block: Block;
  readonly span: SourceSpan;
  readonly tokens: number;
  /** Whole sentences that may be quoted. */
  readonly sentences: readonly SourceSpan[];
  readonly links: readonly Link[];
}

/**
 * A block in pieces that fit into a passage: whole if it fits, else one piece for each sentence, and a sentence that is too
 * long in parts.
 *
 * @param sizeOf - in tokens; need not grow with every character (half a link's target may count, a whole one does not)
 */
export function divideBlock(
  block: Block,
  text: string,
  sizeOf: (span: SourceSpan) => number,
  max: number,
): Piece[] {
  const tokens = sizeOf(block.span);
  if (tokens <= max) {
    const { span, sentences, quotable, links } = block;
    return [{ block, span, tokens, sentences: quotable ? sentences : [], links }];
  }
  let firstLink = 0;
  const piece = (span: SourceSpan, tokens: number, sentences: readonly SourceSpan[]): Piece => {
    // Pieces and links are in order: each link is looked at once, however many pieces there are.
    const from = firstLink;
    while ((block.links[firstLink]?.at ?? Infinity) < span.end) firstLink += 1;
    return { block, span, tokens, sentences, links: block.links.slice(from, firstLink) };
  };
  return block.sentences.flatMap((sentence) => {
    const tokens = sizeOf(sentence);
    if (tokens <= max) return [piece(sentence, tokens, block.quotable ? [sentence] : [])];
    const fits = (span: SourceSpan): boolean => sizeOf(trimmed(span, text)) <= max;
    return divideSentence(sentence, text, fits).map((part) => piece(part, sizeOf(part), []));
  });
}

/** A sentence longer than a passage, cut after white space or Chinese punctuation, or anywhere when there is none. */
function divideSentence(
  sentence: SourceSpan,
  text: string,
  fits: (span: SourceSpan) => boolean,
): SourceSpan[] {
  const parts: SourceSpan[] = [];
  let { start } = sentence;
  while (start < sentence.end) {
    const longest = longestThatFits({ start, end: sentence.end }, text, fits);
    const cut = longest === sentence.end ? longest : start + lengthToCut(text.slice(start, longest));
    const end = fits({ start, end: cut }) ? cut : longest;
    const part = trimmed({ start, end }, text);
    if (part.start < part.end) parts.push(part);
    start = end;
  }
  return parts;
}

/**
 * An end before which the text fits, and after which it soon does not; at least one character. Doubling the length first
 * keeps the work in proportion to the part, not to the sentence, which may be a megabyte.
 */
function longestThatFits(span: SourceSpan, text: string, fits: (span: SourceSpan) => boolean): number {
  const { start } = span;
  let good = afterCharacter(text, start);
  let step = 64;
  while (start + step < span.end && fits({ start, end: start + step })) {
    good = start + step;
    step *= 2;
  }
  let bad = Math.min(start + step, span.end) + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits({ start, end: middle })) good = middle;
    else bad = middle;
  }
  return isInsideCharacter(text, good) ? good - 1 : good;
}

/** Length up to the last place where a reader would not mind a cut; the whole length when there is none. */
function lengthToCut(text: string): number {
  for (let at = text.length; at > 0; at -= 1) if (/[\s，。、；：]/.test(text[at - 1] ?? '')) return at;
  return text.length;
}

/** Without white space at its ends; empty when there is nothing else. */
function trimmed({ start, end }: SourceSpan, text: string): SourceSpan {
  const slice = text.slice(start, end);
  const from = end - slice.trimStart().length;
  return { start: from, end: from + slice.trim().length };
}

function afterCharacter(text: string, at: number): number {
  return isInsideCharacter(text, at + 1) ? at + 2 : at + 1;
}

/** Between the two halves of a character beyond the basic plane. */
function isInsideCharacter(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}
