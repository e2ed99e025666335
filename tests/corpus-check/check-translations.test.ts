import { describe, expect, it } from 'vitest';
import { checkTranslations } from '../../src/corpus-check/check-translations.js';
import type { HouseArticle } from '../../src/corpus-check/house-article.js';
import { houseArticle, LINK } from '../support/house-articles.js';

const ORIGINAL = houseArticle(
  `## Capital\n\nA wallet issuer needs HK$25 million since 29 July 2025 ${LINK}.`,
);

function translation(body: string, fields: Record<string, unknown> = {}): HouseArticle {
  return houseArticle(body, { path: 'a.zh-Hant.md', lang: 'zh-Hant', translationOf: 'a.md', ...fields });
}

function found(...articles: HouseArticle[]): string[] {
  return checkTranslations(articles).map((problem) => problem.found);
}

const SAME = `## 資本\n\n錢包發行人自2025年7月29日起須有2,500萬港元（[金管局，2026-03-01](https://www.hkma.gov.hk/register)）。`;

describe('an article and its translation', () => {
  it('that say the same are in order', () => {
    expect(found(ORIGINAL, translation(SAME))).toEqual([]);
  });

  it('are compared number by number', () => {
    expect(found(ORIGINAL, translation(SAME.replace('2,500萬', '2,000萬')))).toEqual([
      'the number 2,000萬 here only',
      'the number 25 million in the original only',
    ]);
  });

  it('are compared date by date', () => {
    expect(
      found(ORIGINAL, translation(SAME.replace('7月29日', '7月30日').replace('2025年', '2024年'))),
    ).toEqual([
      'the date 7/30 here only',
      'the date 7/29 in the original only',
      'the year 2024 here only',
      'the year 2025 in the original only',
    ]);
  });

  it('are compared link by link, with the date of each', () => {
    expect(
      found(ORIGINAL, translation(SAME.replace('2026-03-01', '2026-02-01').replace('register', 'list'))),
    ).toEqual([
      'the link https://www.hkma.gov.hk/list 2026-02-01 here only',
      'the link https://www.hkma.gov.hk/register 2026-03-01 in the original only',
    ]);
  });

  it('have the same sections', () => {
    expect(found(ORIGINAL, translation(`${SAME}\n\n## 更多\n\n更多。`))).toEqual([
      '2 sections, and 1 in a.md',
    ]);
  });

  it('know as much as each other', () => {
    expect(found(ORIGINAL, translation(SAME, { asOf: '2025-12-01', status: 'proposed' }))).toEqual([
      'asOf 2025-12-01, and 2026-03-01 in a.md',
      'status proposed, and in-force in a.md',
    ]);
  });

  it('name the line of the section that differs', () => {
    const [problem] = checkTranslations([ORIGINAL, translation(SAME.replace('29日', '30日'))]);
    expect(problem).toMatchObject({ file: 'a.zh-Hant.md', severity: 'error' });
    expect(problem?.line).toBeGreaterThan(10);
    expect(problem?.expected).toContain('"Capital" in a.md');
  });

  it('need each other', () => {
    expect(found(ORIGINAL)).toEqual(['an article without a translation']);
    expect(found(translation(SAME))).toEqual(['a translation of "a.md", which is not among the articles']);
  });
});
