import { describe, expect, it } from 'vitest';
import type { IsoDate, Source } from '../../src/corpus/article.js';
import { newestDay, newestSources } from '../../src/engine/newest-sources.js';
import { articleOf } from '../support/article-of.js';

const source = (name: string, date: string | null): Source => ({
  title: `Circular ${name}`,
  publisher: 'HKMA',
  url: `https://hkma.example/${name}`,
  date,
});

describe('the newest developments', () => {
  it('are the dated documents behind all articles, newest first', () => {
    const articles = [
      articleOf({ sources: [source('a', '2024-05-01'), source('b', '2026-01-31')] }),
      articleOf({ path: 'tax.txt', sources: [source('c', '2025-12-31')] }),
    ];
    expect(newestSources(articles).map(({ url }) => url.at(-1))).toEqual(['b', 'c', 'a']);
    expect(newestSources(articles)[0]).toEqual({
      ...source('b', '2026-01-31'),
      article: articles[0],
    });
  });

  it('hold each document once, under the first article that names it', () => {
    const articles = [
      articleOf({ sources: [source('a', '2024-05-01')] }),
      articleOf({ path: 'tax.txt', sources: [{ ...source('a', '2026-01-31'), title: 'The same again' }] }),
    ];
    expect(newestSources(articles)).toMatchObject([{ title: 'Circular a', article: articles[0] }]);
  });

  it('leave out documents of which no day is known', () => {
    const sources = [
      source('a', null),
      source('b', '2026'),
      source('c', '2026-05'),
      source('d', '2020-01-01'),
    ];
    expect(newestSources([articleOf({ sources })]).map(({ date }) => date)).toEqual(['2020-01-01']);
  });

  it('of one day stay in the order of the articles', () => {
    const sources = ['c', 'a', 'b'].map((name) => source(name, '2026-01-31'));
    expect(newestSources([articleOf({ sources })]).map(({ url }) => url.at(-1))).toEqual(['c', 'a', 'b']);
  });
});

describe('the newest day that is known', () => {
  it('is that of the article that knows most, and none without articles', () => {
    const days = ['2025-08-01', '2026-01-31', '2024-12-31'] as IsoDate[];
    expect(newestDay(days.map((asOf) => articleOf({ asOf })))).toBe('2026-01-31');
    expect(newestDay([])).toBeNull();
  });
});
