import { stringify } from 'yaml';
import { type HouseArticle, readHouseArticle } from '../../src/corpus-check/house-article.js';
import { article } from './articles.js';

/** Front matter of an article that is held to the house's form. */
const FIELDS = {
  title: 'Wallet licences',
  lang: 'en',
  publishedDateTime: '2026-11-22',
  asOf: '2026-03-01',
  status: 'in-force',
  sources: [
    { title: 'Register', publisher: 'HKMA', url: 'https://www.hkma.gov.hk/register', date: '2026-03-01' },
  ],
};

/** A link that any claim may have. */
export const LINK = '([HKMA, 2026-03-01](https://www.hkma.gov.hk/register))';

/**
 * An article as its editors write it, with the given prose and what differs in its front matter.
 *
 * @param fields - front matter; `path` is where it lies
 */
export function houseArticle(
  body: string,
  { path = 'a.md', ...fields }: Record<string, unknown> = {},
): HouseArticle {
  const text = `---\n${stringify({ ...FIELDS, ...fields })}---\n\n${body}\n`;
  return readHouseArticle(article(text, path as string));
}
