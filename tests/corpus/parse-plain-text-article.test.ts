import { describe, expect, it } from 'vitest';
import { article as parse, problemsOf } from '../support/articles.js';

const article = (text: string) => parse(text, 'news.txt');

describe('the date line of a plain-text article', () => {
  it.each([
    ['by December 11, 2023', '2023-12-11', null],
    ['By Jane Chan, 11 December 2023', '2023-12-11', 'Jane Chan'],
    ['by: Jane Chan | Dec 1st, 2023', '2023-12-01', 'Jane Chan'],
    ['BY JANE CHAN - 2023-12-11', '2023-12-11', 'JANE CHAN'],
    ['11 Dec. 2023', '2023-12-11', null],
    ['2023年12月1日', '2023-12-01', null],
  ])('gives day and author: %s', (line, publishedAt, publisher) => {
    expect(article(`Sandbox news\n\n${line}\n\nBanks test.`)).toMatchObject({ publishedAt, publisher });
  });

  it('may come some lines below the title, and what stands between is not quoted', () => {
    const { body, text } = article('Sandbox news\nMarkets\nHong Kong\nby May 1, 2024\nBanks test.\n');
    expect(text.slice(body.start)).toBe('Banks test.\n');
  });

  it('is not a sentence that begins with By and ends with a date', () => {
    const sentence = `By ${'the end of a long transition '.repeat(5)}licences were granted, first on May 1, 2024`;
    expect(problemsOf(`Sandbox news\n${sentence}\n`, 'news.txt')).toMatchObject([{ found: 'no date' }]);
  });

  it.each(['by Mayor 5, 2024', 'by Marble 5, 2024'])('knows the months and no other words: %s', (line) => {
    expect(problemsOf(`Sandbox news\n${line}\n`, 'news.txt')).toMatchObject([{ severity: 'error', line: 2 }]);
  });

  it('with a day that does not exist is reported on its line', () => {
    expect(problemsOf('Sandbox news\n\n\nby February 29, 2023\n', 'news.txt')).toMatchObject([
      { line: 4, found: 'the date "February 29, 2023", which does not exist' },
    ]);
  });
});

describe('the title of a plain-text article', () => {
  it('is the first line, however often it is repeated', () => {
    const { title, body, text } = article('A\n\nA\nA\nby May 1, 2024\n\nA\n');
    expect([title, text.slice(body.start)]).toEqual(['A', 'A\n']);
  });

  it('may not be a paragraph', () => {
    expect(problemsOf(`${'Banks test wallets. '.repeat(20)}\nby May 1, 2024\n`, 'news.txt')).toMatchObject([
      { line: 1, found: 'a first line of 399 characters' },
    ]);
  });

  it('is found below a byte order mark and blank lines', () => {
    expect(article('\uFEFF\n\n  Sandbox news  \nby May 1, 2024\nText.').title).toBe('Sandbox news');
  });
});

describe('a plain-text article', () => {
  it('without a paragraph is kept, with a warning that nothing can be quoted', () => {
    expect(problemsOf('Sandbox news\nby May 1, 2024\n', 'news.txt')).toMatchObject([
      { severity: 'warning', found: 'no text below the title' },
    ]);
  });
});
