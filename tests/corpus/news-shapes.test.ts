import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import type { Passage } from '../../src/passages/passage.js';
import { splitArticle } from '../../src/passages/split-article.js';
import { caseDirectory } from '../support/article-fixtures.js';

async function onlyArticle(name: string): Promise<{ article: Article; passages: Passage[] }> {
  const { articles } = await readCorpus(caseDirectory(name));
  const [article] = articles;
  if (article === undefined) throw new Error(`found no article in ${name}`);
  return { article, passages: splitArticle(article) };
}

describe('a news page saved as plain text', () => {
  let news: { article: Article; passages: Passage[] };
  beforeAll(async () => {
    news = await onlyArticle('plain-text-news');
  });

  it('has its first line for a title, its second date line for a day, and no author', () => {
    expect(news.article).toMatchObject({
      title: 'Harbour City Sets Aside HK$40 Million for Payment Start-ups',
      publishedAt: '2024-02-09',
      asOf: '2024-02-09',
      publisher: null,
      language: 'en',
      status: 'historical',
    });
  });

  it('quotes neither the repeated title nor the date line', () => {
    const quoted = news.passages.map(({ text }) => text).join('\n');
    expect(quoted).not.toContain('Sets Aside');
    expect(quoted).not.toContain('February 9');
    expect(quoted.startsWith("The city's trade office")).toBe(true);
  });

  it('names the addresses in its paragraphs as their sources', () => {
    expect(news.passages.flatMap(({ sources }) => sources.map(({ url }) => url))).toEqual([
      'https://grants.example.org/apply',
    ]);
  });
});

describe('a news page that is front matter only, its body encrypted', () => {
  let news: { article: Article; passages: Passage[] };
  beforeAll(async () => {
    news = await onlyArticle('front-matter-only-news');
  });

  it('is an article although its file is called .txt and it says published: false', () => {
    expect(news.article).toMatchObject({
      format: 'markdown',
      title: 'Why a small lender opened a ledger laboratory on the waterfront',
      publisher: 'harbourpost.example',
      publishedAt: '2024-02-14',
      url: 'https://www.harbourpost.example/business/article/881/lender-opens-laboratory',
    });
  });

  it('can be quoted by its title, and sentence by sentence from its excerpt', () => {
    const [title, excerpt] = news.passages;
    expect(title?.text).toBe(news.article.title);
    expect(excerpt?.attribution).toBeNull();
    expect(excerpt?.sentences.map(({ start, end }) => news.article.text.slice(start, end))).toEqual([
      'Lender Tidewater will test tokenised deposits with six shops before the summer.',
      'The shops keep their tills.',
    ]);
  });

  it('gives a related item the publisher, date and address of that item', () => {
    const related = news.passages.filter(({ attribution }) => attribution !== null);
    expect(related.map(({ text }) => text)).toEqual([
      'Tidewater raises $90 million for cross-border invoices',
      'Tidewater closed a facility of up to $90 million for invoices between Hong Kong and Jakarta.',
    ]);
    for (const { attribution, context } of related) {
      expect(attribution).toEqual({
        title: 'Tidewater raises $90 million for cross-border invoices',
        publisher: 'Ledgerwire',
        url: 'https://www.ledgerwire.example/press/417/tidewater-raises-90-million',
        date: '2024-02-10',
      });
      expect(context).toContain('Ledgerwire, 2024-02-10');
      expect(context).not.toContain('harbourpost');
    }
  });

  it('never shows what is encrypted', () => {
    const { text, ...shown } = news.article;
    expect(text).toContain('U0VDUkVUQk9EWQ');
    expect(JSON.stringify([shown, news.passages])).not.toContain('U0VDUkVUQk9EWQ');
  });
});
