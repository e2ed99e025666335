import type { ArticlePath, IsoDate } from '../../src/corpus/article.js';
import type { IndexedArticle } from '../../src/search-index/index-contents.js';

/** An indexed article with the given fields; the others are plain. */
export function articleOf(
  fields: Partial<Omit<IndexedArticle, 'path'>> & { path?: string } = {},
): IndexedArticle {
  const { path = 'stablecoins/licences.md', ...rest } = fields;
  return {
    path: path as ArticlePath,
    format: 'markdown',
    title: 'Stablecoin licences',
    language: 'en',
    publisher: 'Policy Notes',
    publishedAt: '2025-08-02' as IsoDate,
    asOf: '2025-08-01' as IsoDate,
    effectiveDate: null,
    status: 'in-force',
    url: null,
    topics: [],
    sources: [],
    supersedes: [],
    translationOf: null,
    hash: 'a'.repeat(64),
    ...rest,
  };
}
