import type { IndexedArticle } from '../search-index/index-contents.js';

/** A dated document that an article rests on. */
export interface Development {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string;
  readonly article: IndexedArticle;
}

/**
 * The documents behind the articles, newest first: what has happened lately, as far as the articles know. Each document
 * once, under the first article that names it. A document without a day is left out: "2024" is newer than nothing.
 */
export function newestSources(articles: readonly IndexedArticle[]): Development[] {
  const developments = new Map<string, Development>();
  for (const article of articles) {
    for (const { title, publisher, url, date } of article.sources) {
      if (date === null || !/^\d{4}-\d\d-\d\d$/.test(date) || developments.has(url)) continue;
      developments.set(url, { date, title, publisher, url, article });
    }
  }
  return [...developments.values()].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** The newest day that any article knows the state of; null without articles. */
export function newestDay(articles: readonly IndexedArticle[]): string | null {
  return articles.reduce<string | null>(
    (newest, { asOf }) => (newest === null || asOf > newest ? asOf : newest),
    null,
  );
}
