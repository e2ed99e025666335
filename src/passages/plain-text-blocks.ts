import type { Article } from '../corpus/article.js';
import { isWebAddress } from '../corpus/web-address.js';
import type { Block, Link } from './block.js';
import { splitSentences } from './split-sentences.js';

/** The paragraphs of a plain-text article: stretches between blank lines. Nothing in them is markup. */
export function plainTextBlocks(article: Article): Block[] {
  const { body, text } = article;
  const blocks: Block[] = [];
  let next = body.start;
  for (const gap of [...text.slice(body.start, body.end).matchAll(BLANK_LINES), null]) {
    const end = gap === null ? body.end : body.start + gap.index;
    const slice = text.slice(next, end);
    const start = next + slice.length - slice.trimStart().length;
    next = gap === null ? body.end : end + gap[0].length;
    const paragraph = slice.trim();
    if (paragraph === '') continue;
    const links = linksIn(paragraph, start);
    const unbreakable = links.map(({ at, url }) => ({ start: at - start, end: at - start + url.length }));
    blocks.push({
      span: { start, end: start + paragraph.length },
      run: 0,
      headingPath: [],
      sentences: splitSentences(paragraph, unbreakable).map((span) => ({
        start: start + span.start,
        end: start + span.end,
      })),
      quotable: true,
      links,
      attribution: null,
    });
  }
  return blocks;
}

const BLANK_LINES = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/g;

function linksIn(paragraph: string, offset: number): Link[] {
  return [...paragraph.matchAll(/https?:\/\/[^\s<>"'，。、）」]{1,2000}/g)].flatMap((match) => {
    const url = match[0].replace(/[.,;:!?)\]]{1,50}$/, '');
    return isWebAddress(url) ? [{ at: offset + match.index, url, label: url }] : [];
  });
}
