import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/passages/passage.js';
import { plainText } from '../../src/passages/plain-text.js';
import { splitArticle } from '../../src/passages/split-article.js';
import { article, markdown, TITLE_AND_DATE } from '../support/articles.js';
import { anyText, markdownLike } from '../support/markdown-arbitraries.js';
import { splitAndCheck, splitAndCheckReal } from '../support/passage-invariants.js';
import { realArticles } from '../support/real-articles.js';

const SMALL = { desired: 12, max: 15 };

describe('passages are slices in order that leave no prose out and never cross a heading', () => {
  it('in text made of Markdown constructs', () => {
    fc.assert(
      fc.property(markdownLike, (body) => void splitAndCheck(markdown(body), undefined, SMALL)),
      {
        numRuns: 200,
      },
    );
  });

  it('in any Unicode text', () => {
    fc.assert(fc.property(anyText, (body) => void splitAndCheck(markdown(body), undefined, SMALL)));
  });

  it('in any plain text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, markdownLike), (body) => {
        splitAndCheck(article(`${TITLE_AND_DATE}${body}`, 'article.txt'), undefined, SMALL);
      }),
    );
  });

  it('whatever counts the tokens', () => {
    const countCharacters = (text: string): number => text.length;
    fc.assert(
      fc.property(markdownLike, fc.integer({ min: 20, max: 200 }), (body, max) => {
        splitAndCheck(markdown(body), countCharacters, { desired: Math.ceil(max * 0.9), max });
      }),
    );
  });

  it('in every article of the project', async () => {
    const articles = await realArticles();
    expect(articles.length).toBeGreaterThan(12);
    for (const each of articles) expect(splitAndCheckReal(each)).not.toEqual([]);
  });
});

describe('a real article reads the same', () => {
  const read = (passages: readonly Passage[]): string[] => passages.map(({ text }) => plainText(text));

  it.each([
    ['Windows line endings', 0, (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', 1, (text: string) => `\uFEFF${text}`],
    [
      'a byte order mark left before its prose',
      2,
      (text: string) => text.replace('\n---\n', '\n---\n\uFEFF'),
    ],
  ])('with %s', async (_, first, change) => {
    const articles = (await realArticles()).filter((_, index) => index % 12 === first);
    expect(articles.length).toBeGreaterThan(3);
    for (const original of articles) {
      const changed = article(change(original.text), original.path);
      expect(read(splitAndCheckReal(changed))).toEqual(read(splitArticle(original)));
    }
  });
});
