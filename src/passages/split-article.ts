import type { Article, QuotableField, SourceSpan } from '../corpus/article.js';
import type { Block } from './block.js';
import { type CountTokens, estimateTokens } from './count-tokens.js';
import { divideBlock, type Piece } from './divide-block.js';
import { markdownBlocks } from './markdown-blocks.js';
import { passageContext } from './passage-context.js';
import type { Passage, PassageId } from './passage.js';
import { plainText } from './plain-text.js';
import { plainTextBlocks } from './plain-text-blocks.js';
import { sourceOfLink } from './source-of-link.js';
import { splitSentences } from './split-sentences.js';

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
  const blocks = article.format === 'markdown' ? markdownBlocks(article) : plainTextBlocks(article);
  // An excerpt only announces what the prose says; where there is no prose it is all there is to quote.
  const quoted = article.quotableFields.filter(
    ({ attribution }) => attribution !== null || blocks.length === 0,
  );
  const fields = quoted.map((field) => [fieldBlock(field, article.text)]);
  return [...fields, ...runsOf(blocks)].flatMap((run) => {
    const pieces = run.flatMap((block) => divideBlock(block, article.text, sizeOf, size.max));
    return group(pieces, size, sizeOf).map((group) => toPassage(article, group));
  });
}

function fieldBlock({ span, headingPath, attribution }: QuotableField, text: string): Block {
  const sentences = splitSentences(text.slice(span.start, span.end)).map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
  }));
  return { span, run: 0, headingPath, sentences, quotable: true, links: [], attribution };
}

function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const current = runs.at(-1);
    if (current?.[0]?.run === block.run) current.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** Neighbouring pieces of one run, put together into passages of about equal size. */
function group(pieces: readonly Piece[], size: PassageSize, sizeOf: (span: SourceSpan) => number): Piece[][] {
  const total = pieces.reduce((sum, piece) => sum + piece.tokens, 0);
  const aim = total <= size.max ? size.max : total / Math.ceil(total / size.desired);
  const groups: Piece[][] = [];
  let tokens = 0;
  for (const piece of pieces) {
    const current = groups.at(-1);
    const first = current?.[0];
    // Half of the piece beyond the aim is nearer to it than leaving the piece out.
    if (
      current !== undefined &&
      first !== undefined &&
      tokens + piece.tokens / 2 <= aim &&
      sizeOf({ start: first.span.start, end: piece.span.end }) <= size.max
    ) {
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
  const links = pieces.flatMap((piece) => piece.links);
  const byUrl = new Map(links.map((link) => [link.url, sourceOfLink(link, article)]));
  return {
    id: `${article.path}@${span.start}` as PassageId,
    article: article.path,
    span,
    text: article.text.slice(span.start, span.end),
    headingPath: first.block.headingPath,
    context: passageContext(article, first.block.headingPath, first.block.attribution),
    sources: [...byUrl.values()],
    sentences: pieces.flatMap((piece) => piece.sentences),
    attribution: first.block.attribution,
  };
}
