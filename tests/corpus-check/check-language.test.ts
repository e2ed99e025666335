import { describe, expect, it } from 'vitest';
import { checkTranslations } from '../../src/corpus-check/check-translations.js';
import { houseArticle, LINK } from '../support/house-articles.js';
import { CHINESE_LINK, foundInTranslations, translation } from '../support/translations.js';

describe('the language of an article', () => {
  it('is not that of its original', () => {
    expect(
      foundInTranslations(
        houseArticle(`## Capital\n\nHKMA ${LINK}.`),
        translation(`## Capital\n\nHKMA ${LINK}.`, { lang: 'en' }),
      ),
    ).toContain('lang: en, the language of a.md');
  });

  it.each([
    ['zh-Hant', 'A wallet issuer needs capital of its own.', 'English'],
    ['zh-Hant', '钱包发行人须有资本。', 'Simplified characters'],
    ['zh-Hant', '錢包發行人須有资本。', 'Simplified characters'],
    ['zh-Hant', '錢包發行人 must have capital of its own，由金管局批出。', 'English'],
    ['zh-Hant', 'First cohort of the Sandbox · 2024年12月19日', 'English'],
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
    ['zh-Hant', '早期階段須有真人參與把關（human in the loop）。'],
    ['zh-Hant', 'livi bank 是數碼銀行。'],
    ['zh-Hant', 'PayMe · HSBC · 2026-01-01'],
    ['zh-Hans', '一人一票'],
    ['en', 'The theme of the 2026-27 Budget is 創科驅動、金融賦能；共享成果、共建未來.'],
    ['en', 'AirStar Bank (天星銀行) · 2019'],
  ])('may name what has a name in another one: %s, %s', (lang, sentence) => {
    const problems = foundInTranslations(
      houseArticle(`## A\n\n${sentence}`, { lang, title: 'HKMA', translationOf: 'b.md' }),
    );
    expect(problems).toEqual(['a translation of "b.md", which is not among the articles']);
  });

  it.each([
    ['topics', 14, `## 甲\n\n規則${CHINESE_LINK}。`, { topics: ['电子支票'] }],
    [
      'sources',
      9,
      `## 甲\n\n規則${CHINESE_LINK}。`,
      {
        sources: [{ title: 'Register', publisher: '香港银行公会', url: 'https://www.hkma.gov.hk/register' }],
      },
    ],
    ['links', 17, `## 甲\n\n規則（[汇丰，2026-03-01](https://www.hkma.gov.hk/register)）。`, {}],
  ])('has names in its own script: %s', (_, line, body, fields) => {
    const problems = checkTranslations([translation(body, fields)]);
    expect(problems[0]?.found).toMatch(/^Simplified characters in "/);
    expect(problems[0]?.line).toBe(line);
  });

  it('leaves questions as members type them', () => {
    const questions = [{ question: '电子支票收费吗', section: '甲' }];
    const body = `## 甲\n\n規則${CHINESE_LINK}。`;
    expect(
      foundInTranslations(houseArticle(`## A\n\nA rule ${LINK}.`), translation(body, { questions })),
    ).toEqual([]);
  });
});
