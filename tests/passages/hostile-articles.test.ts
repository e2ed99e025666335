import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { ArticleRefusedError } from '../../src/corpus/corpus-problem.js';
import { markdownBlocks } from '../../src/passages/markdown-blocks.js';
import { descendants } from '../../src/passages/markdown-tree.js';
import { splitArticle } from '../../src/passages/split-article.js';
import { article, FRONT_MATTER, markdown, TITLE_AND_DATE } from '../support/articles.js';
import { cpuMilliseconds } from '../support/cpu-time.js';

const MEGABYTE = 1_000_000;

/** Parses and splits; an article that is refused, with a problem, is as good. */
function readAll(text: string, path?: string): void {
  try {
    splitArticle(article(text, path));
  } catch (error) {
    if (!(error instanceof ArticleRefusedError)) throw error;
  }
}

const DEEP: Readonly<Record<string, string>> = {
  'ten thousand quotations': `${'>'.repeat(10_000)} text`,
  'ten thousand quotations with spaces': `${'> '.repeat(10_000)}text`,
  'ten thousand lists on one line': `${'- '.repeat(10_000)}text`,
  'ten thousand numbered lists on one line': `${'1. '.repeat(10_000)}text`,
  'ever deeper lists': Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''),
  'lists indented with tabs': Array.from({ length: 500 }, (_, depth) => `${'\t'.repeat(depth)}- a\n`).join(
    '',
  ),
};

describe('an article that nests too deeply', () => {
  it.each(Object.entries(DEEP))('is refused in a moment, with its line: %s', (_, body) => {
    const spent = cpuMilliseconds(() =>
      expect(() => markdown(`One.\n\n${body}`)).toThrow(/inside one another/),
    );
    expect(spent).toBeLessThan(2_000);
  });

  it('is split as plain text when it was not parsed from a file', () => {
    const { body, text } = markdown('One. Two.');
    const deep: Article = {
      ...markdown(''),
      text: `${text}\n${'> '.repeat(10_000)}`,
      body: { ...body, end: text.length + 20_001 },
    };
    expect(markdownBlocks(deep)[0]?.sentences).toHaveLength(2);
  });

  it('is not one with ten levels', () => {
    expect(splitArticle(markdown(`${'> - '.repeat(5)}Deep enough.`))).toHaveLength(1);
  });
});

describe('an article with more pieces than anybody reads', () => {
  it.each([
    ['paragraphs', 'x\n\n'.repeat(10_001), /lines of text/],
    ['list entries', '- item\n'.repeat(10_001), /lines of text/],
    [
      'footnotes',
      Array.from({ length: 301 }, (_, at) => `A[^${at}].\n\n[^${at}]: note\n\n`).join(''),
      /footnotes/,
    ],
  ])('is refused: %s', (_, body, found) => {
    expect(() => markdown(body)).toThrow(found);
  });
});

const TANGLED: Readonly<Record<string, string>> = {
  'opening brackets': '['.repeat(10_000),
  'brackets within brackets': '['.repeat(10_000) + ']'.repeat(10_000),
  'closing brackets': ']'.repeat(20_000),
  'emphasis that never ends': '*a_ '.repeat(20_000),
  'links that never end': '[a](b ('.repeat(20_000),
  'half tags': 'x <?'.repeat(20_000),
};

describe('an article of unmatched marks', () => {
  it.each(Object.entries(TANGLED))('costs no more than two seconds: %s', (_, body) => {
    expect(cpuMilliseconds(() => readAll(FRONT_MATTER + body))).toBeLessThan(2_000);
  });
});

const LONG_LINES: readonly (readonly [string, string, string])[] = [
  ['prose', 'a.md', 'The HKMA issued no. 5 licences, e.g. to banks. '.repeat(MEGABYTE / 47)],
  ['one word', 'a.txt', 'x'.repeat(MEGABYTE)],
  ['Chinese without punctuation', 'a.txt', '銀'.repeat(MEGABYTE / 3)],
  ['numbers that could be list marks', 'a.txt', `1. ${' '.repeat(17)}`.repeat(MEGABYTE / 20)],
  ['spaces', 'a.txt', `a${' '.repeat(MEGABYTE)}b`],
];

describe('a line of a megabyte', () => {
  it.each(LONG_LINES)('is divided into passages in seconds, not minutes: %s', (_, path, line) => {
    const start = path.endsWith('.md') ? FRONT_MATTER : TITLE_AND_DATE;
    expect(cpuMilliseconds(() => readAll(start + line, path))).toBeLessThan(10_000);
  });
});

describe('a document of two hundred thousand blocks', () => {
  it('is walked through without more arguments than a call may have', () => {
    const children = Array.from({ length: 200_000 }, () => ({ type: 'thematicBreak' as const }));
    expect([...descendants({ type: 'root', children })]).toHaveLength(200_001);
  });
});
