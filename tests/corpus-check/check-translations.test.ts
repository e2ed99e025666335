import { describe, expect, it } from 'vitest';
import { checkTranslations } from '../../src/corpus-check/check-translations.js';
import type { HouseArticle } from '../../src/corpus-check/house-article.js';
import { houseArticle, LINK } from '../support/house-articles.js';

const ORIGINAL = houseArticle(
  `## Capital\n\nA wallet issuer needs HK$25 million since 29 July 2025 ${LINK}.`,
);

function translation(body: string, fields: Record<string, unknown> = {}): HouseArticle {
  return houseArticle(body, {
    path: 'a.zh-Hant.md',
    title: '錢包牌照',
    lang: 'zh-Hant',
    translationOf: 'a.md',
    ...fields,
  });
}

function found(...articles: HouseArticle[]): string[] {
  return checkTranslations(articles).map((problem) => problem.found);
}

const SAME = `## 資本\n\n錢包發行人自2025年7月29日起須有2,500萬港元（[金管局，2026-03-01](https://www.hkma.gov.hk/register)）。`;

const SOURCE = '（[金管局，2026-03-01](https://www.hkma.gov.hk/register)）';

describe('an article and its translation', () => {
  it('that say the same are in order', () => {
    expect(found(ORIGINAL, translation(SAME))).toEqual([]);
  });

  it('are compared number by number', () => {
    expect(found(ORIGINAL, translation(SAME.replace('2,500萬', '2,000萬')))).toEqual([
      'the number 2,000萬, in the original 25 million',
    ]);
  });

  it('are compared date by date', () => {
    expect(
      found(ORIGINAL, translation(SAME.replace('7月29日', '7月30日').replace('2025年', '2024年'))),
    ).toEqual(['the date 2024-07-30, in the original 2025-07-29']);
  });

  it('are compared link by link, with the date of each', () => {
    expect(
      found(ORIGINAL, translation(SAME.replace('2026-03-01', '2026-02-01').replace('register', 'list'))),
    ).toEqual([
      'the link https://www.hkma.gov.hk/list 2026-02-01, in the original https://www.hkma.gov.hk/register 2026-03-01',
    ]);
  });

  it('are told once of all that differs in a sentence', () => {
    expect(found(ORIGINAL, translation(SAME.replace('2,500萬港元', '資本').replace('29日', '28日')))).toEqual(
      ['no number 25 million, which the original has; the date 2025-07-28, in the original 2025-07-29'],
    );
  });

  it('are compared in headings, title and excerpt too', () => {
    const original = houseArticle(`## Rules of 2025\n\nA rule ${LINK}.`, {
      title: 'Rules of 2025',
      excerpt: 'Five rules.',
    });
    const other = translation(`## 2024年的規則\n\n規則${SOURCE}。`, {
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
    expect(found(ORIGINAL, translation(SAME, { sources }))).toEqual([
      'the source https://www.hkma.gov.hk/register 2026-02-01, in the original https://www.hkma.gov.hk/register 2026-03-01',
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

  it('name the line of the sentence that differs, and of its counterpart', () => {
    const [problem] = checkTranslations([ORIGINAL, translation(SAME.replace('29日', '30日'))]);
    expect(problem).toMatchObject({ file: 'a.zh-Hant.md', line: 17, severity: 'error' });
    expect(problem?.expected).toMatch(/^what a\.md:16 says: "A wallet issuer needs HK\$25 million/);
  });

  it('need each other', () => {
    expect(found(ORIGINAL)).toEqual(['an article without a translation']);
    expect(found(translation(SAME))).toEqual(['a translation of "a.md", which is not among the articles']);
  });
});

describe('a sentence, bullet or row', () => {
  const claims = (...which: string[]): string => which.join(' ');
  const [fee, term, place] = [
    `A licence costs HK$5 million (${linkTo('fee')}).`,
    `A licence lasts two years (${linkTo('term')}).`,
    `A licence names its holder (${linkTo('place')}).`,
  ];
  const [feeInChinese, termInChinese, placeInChinese] = [
    `牌照費為500萬港元（${linkTo('fee')}）。`,
    `牌照有效兩年（${linkTo('term')}）。`,
    `牌照載有持牌人名稱（${linkTo('place')}）。`,
  ];
  const original = houseArticle(`## Licences\n\n${claims(fee, term, place)}`);

  it.each([
    ['the first', claims(termInChinese, placeInChinese), 'A licence costs HK$5 million.'],
    ['the middle', claims(feeInChinese, placeInChinese), 'A licence lasts two years.'],
    ['the last', claims(feeInChinese, termInChinese), 'A licence names its holder.'],
  ])('that was left out is named alone: %s', (_, body, sentence) => {
    expect(found(original, translation(`## 牌照\n\n${body}`))).toEqual([
      `nothing that says "${sentence}" (a.md:16)`,
    ]);
  });

  it('that the original does not have is named', () => {
    const more = `另有規定（${linkTo('more')}）。`;
    expect(
      found(original, translation(`## 牌照\n\n${claims(feeInChinese, more, termInChinese, placeInChinese)}`)),
    ).toEqual(['"另有規定。", which a.md does not say']);
  });

  it('is compared with its own counterpart after one that was left out', () => {
    const wrong = termInChinese.replace('兩年', '三年');
    expect(found(original, translation(`## 牌照\n\n${claims(wrong, placeInChinese)}`))).toEqual([
      'nothing that says "A licence costs HK$5 million." (a.md:16)',
      'the number 三年, in the original two',
    ]);
  });

  it('is found missing in lists and tables', () => {
    const list = houseArticle(
      `## A\n\n- One ${LINK}\n- Other ${LINK}\n\n| A | B |\n| --- | --- |\n| x | ${LINK} |\n| y | ${LINK} |`,
    );
    const shorter = translation(`## 甲\n\n- 某 ${SOURCE}\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | ${SOURCE} |`);
    expect(found(list, shorter)).toHaveLength(2);
  });

  it('tells no more than three problems of a section', () => {
    const many = (text: string): string => Array.from({ length: 8 }, () => text).join(' ');
    const problems = checkTranslations([
      houseArticle(`## A\n\n${many(`It costs HK$5 (${linkTo('a')}).`)}`),
      translation(`## 甲\n\n${many(`費用為6港元（${linkTo('a')}）。`)}`),
    ]);
    expect(problems).toHaveLength(3);
    expect(problems.at(-1)?.remedy).toBe('Correct the one that is wrong. (5 more after it.)');
  });
});

describe('the language of an article', () => {
  it('is not that of its original', () => {
    expect(found(ORIGINAL, translation(`## Capital\n\nHKMA ${LINK}.`, { lang: 'en' }))).toContain(
      'lang: en, the language of a.md',
    );
  });

  it.each([
    ['zh-Hant', 'A wallet issuer needs capital of its own.', 'English'],
    ['zh-Hant', '钱包发行人须有资本。', 'Simplified characters'],
    ['zh-Hant', '錢包發行人須有资本。', 'Simplified characters'],
    ['zh-Hans', '錢包發行人須有資本。', 'Traditional characters'],
    ['zh-Hans', 'A wallet issuer needs capital of its own.', 'English'],
    ['en', '錢包發行人須有資本。', 'Chinese'],
  ])('is the one it says: %s is not %s', (lang, sentence, named) => {
    const [problem] = checkTranslations([
      houseArticle(`## A\n\n${sentence}`, { lang, title: 'HKMA', translationOf: 'b.md' }),
    ]);
    expect(problem).toMatchObject({ line: 17, found: `${named} in "${sentence}"` });
  });

  it.each([
    ['zh-Hant', '平台批准 HashKey Exchange 和 OSL Digital Securities 在台灣上市，群眾晒命。'],
    ['zh-Hant', 'PayMe · HSBC · 2026-01-01'],
    ['zh-Hans', '一人一票'],
    ['en', 'The theme of the 2026-27 Budget is 創科驅動、金融賦能；共享成果、共建未來.'],
    ['en', 'AirStar Bank (天星銀行) · 2019'],
  ])('may name what has a name in another one: %s, %s', (lang, sentence) => {
    const problems = found(
      houseArticle(`## A\n\n${sentence}`, { lang, title: 'HKMA', translationOf: 'b.md' }),
    );
    expect(problems).toEqual(['a translation of "b.md", which is not among the articles']);
  });
});

function linkTo(page: string): string {
  return `[HKMA, 2026-03-01](https://www.hkma.gov.hk/${page})`;
}
