import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import type { Passage } from '../../src/passages/passage.js';
import { splitArticle } from '../../src/passages/split-article.js';
import { article, FRONT_MATTER, markdown, TITLE_AND_DATE } from '../support/articles.js';

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** Splits with one token to each word. */
function split(from: Article, max: number, desired = max): Passage[] {
  return splitArticle(from, countWords, { desired, max });
}

function textsOf(passages: readonly Passage[]): string[] {
  return passages.map(({ text }) => text);
}

describe('a section that fits', () => {
  it('is one passage, with its heading and all its sentences', () => {
    const [passage, ...more] = split(markdown('## Who\n\nBanks test. Wallets wait.\n\n- All pay.'), 20);
    expect(more).toEqual([]);
    expect(passage).toMatchObject({
      article: 'article.md',
      id: `article.md@${FRONT_MATTER.length + '## Who\n\n'.length}`,
      text: 'Banks test. Wallets wait.\n\n- All pay.',
      headingPath: ['Who'],
      context: 'Sandbox rules — Who — 2025-03-01',
    });
    expect(passage?.sentences).toHaveLength(3);
  });

  it('is not put together with the next, though both have the same heading', () => {
    expect(textsOf(split(markdown('## Who\n\nBanks.\n\n## Who\n\nWallets.'), 20))).toEqual([
      'Banks.',
      'Wallets.',
    ]);
  });

  it('has no HTML and no link definitions in it', () => {
    const body = 'One.\n\n<script>two</script>\n\nThree.\n\n[f]: https://a.example\n\nFour.';
    expect(textsOf(split(markdown(body), 20))).toEqual(['One.', 'Three.', 'Four.']);
  });
});

describe('a section that is too long', () => {
  it('is divided into parts of about the same size', () => {
    const body = Array.from({ length: 7 }, (_, number) => `Paragraph ${number} has five words.`).join('\n\n');
    expect(split(markdown(body), 25, 20).map(({ text }) => countWords(text))).toEqual([20, 15]);
  });

  it('is cut between sentences where a paragraph is too long', () => {
    const body = 'Banks may test here. Wallets may not yet. Others wait.';
    expect(textsOf(split(markdown(body), 5))).toEqual([
      'Banks may test here.',
      'Wallets may not yet.',
      'Others wait.',
    ]);
  });

  it('is cut inside a sentence only when the sentence alone is too long, and then not quoted', () => {
    const passages = split(markdown('One two three four five six seven. Eight nine.'), 4);
    expect(textsOf(passages)).toEqual(['One two three four', 'five six seven.', 'Eight nine.']);
    expect(passages.map(({ sentences }) => sentences.length)).toEqual([0, 0, 1]);
  });

  it('keeps characters whole where there is nothing to cut at', () => {
    const passages = splitArticle(markdown('𠮷'.repeat(10)), (text) => text.length, { desired: 3, max: 3 });
    expect(new Set(textsOf(passages))).toEqual(new Set(['𠮷']));
  });

  it('counts what a reader sees: a long address does not count', () => {
    const link = `[HKMA](https://a.example/${'x'.repeat(5_000)})`;
    expect(splitArticle(markdown(`Banks test, said the ${link}. Wallets wait.`))).toHaveLength(1);
  });
});

describe('the sources of a passage', () => {
  it('are the links in its own part of a long paragraph, each once', () => {
    const body =
      'Banks ([A, 2025](https://a.example)). Wallets ([B](https://b.example)) and ([B](https://b.example)).';
    const passages = split(markdown(body), 2);
    expect(passages.flatMap(({ sources }) => sources.map(({ url }) => url))).toEqual([
      'https://a.example',
      'https://b.example',
    ]);
  });
});

describe('the excerpt', () => {
  const withExcerpt = (body: string): Article =>
    article(
      `---\ntitle: A\npublishedDateTime: 2025-03-01\nexcerpt: Banks may test. Wallets wait.\n---\n${body}`,
    );

  it('is quoted where there is no prose, and cut like prose', () => {
    const passages = split(withExcerpt(''), 3);
    expect(textsOf(passages)).toEqual(['A', 'Banks may test.', 'Wallets wait.']);
    expect(passages.map(({ sentences }) => sentences.length)).toEqual([1, 1, 1]);
  });

  it('gives way to the prose it announces', () => {
    expect(textsOf(split(withExcerpt('Banks test.'), 20))).toEqual(['Banks test.']);
  });
});

describe('plain text', () => {
  it('has paragraphs between blank lines, whatever the line endings, and no markup', () => {
    for (const end of ['\n', '\r\n']) {
      const text = `${TITLE_AND_DATE}# One *a*.\nOne b.\n \t\nTwo.\n\n\n`.replaceAll('\n', end);
      expect(textsOf(split(article(text, 'a.txt'), 5))).toEqual([`# One *a*.${end}One b.`, 'Two.']);
    }
  });

  it('has the addresses in it for sources, without the punctuation after them', () => {
    const passages = split(
      article(`${TITLE_AND_DATE}See (https://a.example/b?c=d). Then https://a.example/e，好。`, 'a.txt'),
      20,
    );
    expect(passages[0]?.sources.map(({ url }) => url)).toEqual([
      'https://a.example/b?c=d',
      'https://a.example/e',
    ]);
  });
});
