import { checkTranslations } from '../../src/corpus-check/check-translations.js';
import type { HouseArticle } from '../../src/corpus-check/house-article.js';
import { houseArticle } from './house-articles.js';

/** A Chinese article beside `a.md`, with the given prose and what differs in its front matter. */
export function translation(body: string, fields: Record<string, unknown> = {}): HouseArticle {
  return houseArticle(body, {
    path: 'a.zh-Hant.md',
    title: '錢包牌照',
    lang: 'zh-Hant',
    translationOf: 'a.md',
    ...fields,
  });
}

/** What is found of articles and their translations. */
export function foundInTranslations(...articles: HouseArticle[]): string[] {
  return checkTranslations(articles).map(({ found }) => found);
}

/** The link that `LINK` is in English, as a Chinese sentence has it. */
export const CHINESE_LINK = '（[金管局，2026-03-01](https://www.hkma.gov.hk/register)）';
