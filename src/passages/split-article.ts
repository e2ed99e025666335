import type { Article, SourceSpan } from '../corpus/article.js';
import type { Block } from './block.js';
import { type CountTokens, estimateTokens } from './count-tokens.js';
import { markdownBlocks } from './markdown-blocks.js';
import { passageContext } from './passage-context.js';
import type { Passage, PassageId } from './passage.js';
import { plainText } from './plain-text.js';
import { plainTextBlocks } from './plain-text-blocks.js';
import { sourceOfLink } from './source-of-link.js';

/** Sizes of a passage in tokens of what a person reads of it (link targets do not count). */
export interface PassageSize {
  /** What a long section is divided towards. */
  readonly desired: number;
  /** What no passage exceeds, unless a single word does. */
  readonly max: number;
}

/**
 * 200–250 tokens: enough for a claim with its conditions, little enough that one vector still means one thing, and half
 * of what the smallest usual encoder reads (512), whose own tokenizer may count more than ours.
 */
export const PASSAGE_SIZE: PassageSize = { desired: 220, max: 250 };

/**
 * Cuts an article into passages: never across a heading, at block ends where possible, else at sentence ends, and within
 * a sentence only when the sentence alone is too long. A section is divided into parts of about equal size.
 *
 * @returns passages in order; each is an exact slice of the article; front matter that may be quoted comes first
 */
export function splitArticle(
  article: Article,
  countTokens: CountTokens = estimateTokens,
  size: PassageSize = PASSAGE_SIZE,
): Passage[] {
  const sizeOf = (span: SourceSpan): number => {
    const slice = article.text.slice(span.start, span.end);
    return countTokens(article.format === 'markdown' ? plainText(slice) : slice);
  };
  const fields = article.quotableFields.map((field): Block[] => [
    {
      span: field.span,
      headingPath: field.headingPath,
      sentences: [field.span],
      quotable: true,
      links: [],
      attribution: field.attribution,
    },
  ]);
  const blocks = article.format === 'markdown' ? markdownBlocks(article) : plainTextBlocks(article);
  return [...fields, ...sections(blocks)].flatMap((section) => {
    const pieces = section.flatMap((block) => divideBlock(block, sizeOf, size.max, article.text));
    return group(pieces, size).map((group) => toPassage(article, group));
  });
}

/** A block, or as much of a long one as fits into a passage. */
interface Piece {
  readonly block: Block;
  readonly span: SourceSpan;
  readonly tokens: number;
}

/** Runs of blocks under one heading. */
function sections(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && run[0].headingPath.join('\n') === block.headingPath.join('\n'))
      run.push(block);
    else runs.push([block]);
  }
  return runs;
}

function divideBlock(block: Block, sizeOf: (span: SourceSpan) => number, max: number, text: string): Piece[] {
  const tokens = sizeOf(block.span);
  if (tokens <= max) return [{ block, span: block.span, tokens }];
  return block.sentences
    .flatMap((sentence) =>
      sizeOf(sentence) <= max ? [sentence] : divideSentence(sentence, sizeOf, max, text),
    )
    .map((span) => ({ block, span, tokens: sizeOf(span) }));
}

/** A sentence longer than a passage, cut after white space or punctuation, or anywhere when there is none. */
function divideSentence(
  sentence: SourceSpan,
  sizeOf: (span: SourceSpan) => number,
  max: number,
  text: string,
): SourceSpan[] {
  const parts: SourceSpan[] = [];
  let { start } = sentence;
  while (start < sentence.end) {
    let low = start + 1;
    let high = sentence.end;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sizeOf({ start, end: middle }) <= max) low = middle;
      else high = middle - 1;
    }
    let end = low;
    if (end < sentence.end) {
      const cut = /^[^]*[\s,;:，、；：]/u.exec(text.slice(start, end))?.[0].length ?? 0;
      if (cut > 0) end = start + cut;
      // Never between the two halves of a character beyond the basic plane.
      else if (/[\ud800-\udbff]/.test(text[end - 1] ?? '') && end - 1 > start) end -= 1;
    }
    const slice = text.slice(start, end);
    const trimmed = slice.trim();
    if (trimmed !== '') {
      const from = start + slice.indexOf(trimmed);
      parts.push({ start: from, end: from + trimmed.length });
    }
    start = end;
  }
  return parts;
}

/** Neighbouring pieces of one section, put together into passages of about equal size. */
function group(pieces: readonly Piece[], size: PassageSize): Piece[][] {
  const total = pieces.reduce((sum, piece) => sum + piece.tokens, 0);
  const aim = total <= size.max ? size.max : total / Math.ceil(total / size.desired);
  const groups: Piece[][] = [];
  let tokens = 0;
  for (const piece of pieces) {
    const current = groups.at(-1);
    // Half of the piece beyond the aim is nearer to it than leaving the piece out.
    if (current !== undefined && tokens + piece.tokens <= size.max && tokens + piece.tokens / 2 <= aim) {
      current.push(piece);
      tokens += piece.tokens;
    } else {
      groups.push([piece]);
      tokens = piece.tokens;
    }
  }
  return groups;
}

function toPassage(article: Article, pieces: readonly Piece[]): Passage {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a passage has at least one piece');
  const span = { start: first.span.start, end: last.span.end };
  const within = (inner: SourceSpan, outer: SourceSpan): boolean =>
    outer.start <= inner.start && inner.end <= outer.end;
  const links = pieces.flatMap(({ block, span: piece }) =>
    block.links.filter(({ at }) => piece.start <= at && at < piece.end),
  );
  const byUrl = new Map(links.map((link) => [link.url, sourceOfLink(link, article)]));
  return {
    id: `${article.path}@${span.start}` as PassageId,
    article: article.path,
    span,
    text: article.text.slice(span.start, span.end),
    headingPath: first.block.headingPath,
    context: passageContext(article, first.block.headingPath, first.block.attribution),
    sources: [...byUrl.values()],
    sentences: pieces.flatMap(({ block, span: piece }) =>
      block.quotable ? block.sentences.filter((sentence) => within(sentence, piece)) : [],
    ),
    attribution: first.block.attribution,
  };
}
