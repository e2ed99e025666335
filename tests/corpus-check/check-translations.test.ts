import { describe, expect, it } from 'vitest';
import { checkTranslations } from '../../src/corpus-check/check-translations.js';
import { readHouseArticle } from '../../src/corpus-check/house-article.js';
import { article } from '../support/articles.js';
import { houseArticle, LINK } from '../support/house-articles.js';
import { CHINESE_LINK, foundInTranslations, translation } from '../support/translations.js';

const ORIGINAL = houseArticle(
  `## Capital\n\nA wallet issuer needs HK$25 million since 29 July 2025 ${LINK}.`,
);

const SAME = `## 資本\n\n錢包發行人自2025年7月29日起須有2,500萬港元（[金管局，2026-03-01](https://www.hkma.gov.hk/register)）。`;

describe('an article and its translation', () => {
  it('that say the same are in order', () => {
    expect(foundInTranslations(ORIGINAL, translation(SAME))).toEqual([]);
  });

  it('are compared number by number', () => {
    expect(foundInTranslations(ORIGINAL, translation(SAME.replace('2,500萬', '2,000萬')))).toEqual([
      'the number 2,000萬港元, in the original HK$25 million',
    ]);
  });

  it('are compared date by date', () => {
    expect(
      foundInTranslations(
        ORIGINAL,
        translation(SAME.replace('7月29日', '7月30日').replace('2025年', '2024年')),
      ),
    ).toEqual(['the date 2024-07-30, in the original 2025-07-29']);
  });

  it('are compared link by link, with the date of each', () => {
    expect(
      foundInTranslations(
        ORIGINAL,
        translation(SAME.replace('2026-03-01', '2026-02-01').replace('register', 'list')),
      ),
    ).toEqual([
      'the link https://www.hkma.gov.hk/list 2026-02-01, in the original https://www.hkma.gov.hk/register 2026-03-01',
    ]);
  });

  it('are told once of all that differs in a sentence', () => {
    expect(
      foundInTranslations(ORIGINAL, translation(SAME.replace('2,500萬港元', '資本').replace('29日', '28日'))),
    ).toEqual([
      'no number HK$25 million, which the original has; the date 2025-07-28, in the original 2025-07-29',
    ]);
  });

  it('are compared in headings, title and excerpt too', () => {
    const original = houseArticle(`## Rules of 2025\n\nA rule ${LINK}.`, {
      title: 'Rules of 2025',
      excerpt: 'Five rules.',
    });
    const other = translation(`## 2024年的規則\n\n規則${CHINESE_LINK}。`, {
      title: '2024年的規則',
      excerpt: '四個規則。',
    });
    expect(checkTranslations([original, other]).map(({ line, found: what }) => `${line}: ${what}`)).toEqual([
      '2: the date 2024, in the original 2025',
      '13: the number 四個, in the original Five',
      '16: the date 2024, in the original 2025',
    ]);
  });

  it('list the same sources', () => {
    const sources = [{ title: 'Register', url: 'https://www.hkma.gov.hk/register', date: '2026-02-01' }];
    expect(foundInTranslations(ORIGINAL, translation(SAME, { sources }))).toEqual([
      'the source https://www.hkma.gov.hk/register 2026-02-01, in the original https://www.hkma.gov.hk/register 2026-03-01',
    ]);
  });

  it('know as much as each other', () => {
    expect(
      foundInTranslations(ORIGINAL, translation(SAME, { asOf: '2025-12-01', status: 'proposed' })),
    ).toEqual(['asOf 2025-12-01, and 2026-03-01 in a.md', 'status proposed, and in-force in a.md']);
  });

  it('name the line of the sentence that differs, and of its counterpart', () => {
    const [problem] = checkTranslations([ORIGINAL, translation(SAME.replace('29日', '30日'))]);
    expect(problem).toMatchObject({ file: 'a.zh-Hant.md', line: 17, severity: 'error' });
    expect(problem?.expected).toMatch(/^what a\.md:16 says: "A wallet issuer needs HK\$25 million/);
  });

  it('need each other', () => {
    expect(checkTranslations([ORIGINAL])).toMatchObject([
      { line: 1, found: 'an article without a translation', expected: 'one beside it, a.zh-Hant.md' },
    ]);
    expect(foundInTranslations(translation(SAME))).toEqual([
      'a translation of "a.md", which is not among the articles',
    ]);
  });

  it('are told once of a translationOf that was lost', () => {
    expect(checkTranslations([ORIGINAL, translation(SAME, { translationOf: undefined })])).toMatchObject([
      {
        file: 'a.zh-Hant.md',
        line: 1,
        found: 'the name of a translation, and no translationOf',
        expected: 'translationOf: a.md',
      },
    ]);
  });

  it('lie beside each other', () => {
    expect(checkTranslations([ORIGINAL, translation(SAME, { path: 'b.md' })])).toMatchObject([
      {
        file: 'b.md',
        found: 'a translation of a.md under another name',
        expected: 'a.zh-Hant.md, beside its original',
      },
    ]);
  });

  it.each([
    ['folded', 'excerpt: >\n  規則於2024年\n  生效。'],
    ['with escapes', 'excerpt: "規則於\\"2024年\\"生效。"'],
  ])('are compared in an excerpt that is written otherwise: %s', (_, excerpt) => {
    const original = houseArticle(`## Rules\n\nA rule ${LINK}.`, { excerpt: 'A rule of 2025.' });
    const { text } = translation(`## 規則\n\n規則${CHINESE_LINK}。`).article;
    const changed = readHouseArticle(article(text.replace('---\n', `---\n${excerpt}\n`), 'a.zh-Hant.md'));
    expect(foundInTranslations(original, changed)).toEqual(['the date 2024, in the original 2025']);
  });
});
