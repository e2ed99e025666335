import { expect } from 'vitest';
import type { Article, SourceSpan } from '../../src/corpus/article.js';
import { type CountTokens, estimateTokens } from '../../src/passages/count-tokens.js';
import { descendants, parseMarkdown, spanOf } from '../../src/passages/markdown-tree.js';
import type { Passage } from '../../src/passages/passage.js';
import { plainText } from '../../src/passages/plain-text.js';
import { PASSAGE_SIZE, type PassageSize, splitArticle } from '../../src/passages/split-article.js';

/**
 * Splits an article and checks everything that holds for the passages of any article.
 *
 * @param notQuoted - headings, HTML between paragraphs and link definitions
 */
export function splitAndCheck(
  article: Article,
  countTokens: CountTokens = estimateTokens,
  size: PassageSize = PASSAGE_SIZE,
  notQuoted: readonly SourceSpan[] = article.format === 'markdown' ? spansNotQuoted(article) : [],
): Passage[] {
  const passages = splitArticle(article, countTokens, size);
  const { text } = article;
  expect(passages.map((passage) => passage.text)).toEqual(passages.map(({ span }) => slice(text, span)));
  expectInOrder(
    passages.map(({ span }) => span),
    { start: 0, end: text.length },
  );
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  for (const passage of passages) {
    expectInOrder(passage.sentences, passage.span);
    const read = article.format === 'markdown' ? plainText(passage.text) : passage.text;
    if (/\s/.test(passage.text.trim())) expect(countTokens(read)).toBeLessThanOrEqual(size.max);
    const crossed = notQuoted.filter(
      ({ start, end }) => start < passage.span.end && passage.span.start < end,
    );
    expect(crossed.map((span) => slice(text, span))).toEqual([]);
  }
  expect(textLeftOut(article, passages, notQuoted)).toBe('');
  return passages;
}

/** The same for one of the project's articles, where only lines that start with "#" are not quoted: quicker. */
export function splitAndCheckReal(article: Article): Passage[] {
  const prose = article.text.slice(article.body.start, article.body.end);
  const headings = [...prose.matchAll(/^#.*$/gm)].map(({ 0: heading, index }) => ({
    start: article.body.start + index,
    end: article.body.start + index + heading.length,
  }));
  return splitAndCheck(article, estimateTokens, PASSAGE_SIZE, headings);
}

/** In range, rising, apart from one another, and without white space at the ends. */
function expectInOrder(spans: readonly SourceSpan[], { start, end }: SourceSpan): void {
  const offsets = [start, ...spans.flatMap((span) => [span.start, span.end]), end];
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  expect(spans.filter((span) => span.start === span.end)).toEqual([]);
}

function spansNotQuoted({ text, body }: Article): SourceSpan[] {
  const start = text[body.start] === '\uFEFF' ? body.start + 1 : body.start;
  const root = parseMarkdown(text.slice(start, body.end));
  const inLines = new Set(
    [...descendants(root)]
      .filter(({ type }) => type === 'paragraph' || type === 'tableRow')
      .flatMap((node) => [...descendants(node)]),
  );
  return [...descendants(root)]
    .filter((node) => ['heading', 'html', 'definition'].includes(node.type) && !inLines.has(node))
    .flatMap((node) => spanOf(node) ?? [])
    .map((span) => ({ start: start + span.start, end: start + span.end }));
}

/** Words of the prose that are in no passage, apart from markup: list numbers, footnote names, boxes to tick. */
function textLeftOut(
  { text, body }: Article,
  passages: readonly Passage[],
  notQuoted: readonly SourceSpan[],
): string {
  let rest = '';
  let at = body.start;
  const covered = [...passages.map(({ span }) => span), ...notQuoted].sort((a, b) => a.start - b.start);
  for (const { start, end } of [...covered, { start: body.end, end: body.end }]) {
    if (start > at) rest += `${text.slice(at, start)}\n`;
    at = Math.max(at, end);
  }
  return rest.replace(/\d{1,9}[.)]|\[\^[^\]]*\]:|\[[ xX]\]/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}

function slice(text: string, { start, end }: SourceSpan): string {
  return text.slice(start, end);
}
