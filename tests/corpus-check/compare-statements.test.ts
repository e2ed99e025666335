import { describe, expect, it } from 'vitest';
import { checkTranslations } from '../../src/corpus-check/check-translations.js';
import { cpuMilliseconds } from '../support/cpu-time.js';
import { houseArticle, LINK } from '../support/house-articles.js';
import { CHINESE_LINK, foundInTranslations, translation } from '../support/translations.js';

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
    expect(foundInTranslations(original, translation(`## 牌照\n\n${body}`))).toEqual([
      `nothing that says "${sentence}" (a.md:16)`,
    ]);
  });

  it('that the original does not have is named', () => {
    const more = `另有規定（${linkTo('more')}）。`;
    expect(
      foundInTranslations(
        original,
        translation(`## 牌照\n\n${claims(feeInChinese, more, termInChinese, placeInChinese)}`),
      ),
    ).toEqual(['"另有規定。", which a.md does not say']);
  });

  it('is compared with its own counterpart after one that was left out', () => {
    const wrong = termInChinese.replace('兩年', '三年');
    expect(foundInTranslations(original, translation(`## 牌照\n\n${claims(wrong, placeInChinese)}`))).toEqual(
      [
        'nothing that says "A licence costs HK$5 million." (a.md:16)',
        'the number 三年, in the original two years',
      ],
    );
  });

  it('is found missing in lists and tables', () => {
    const list = houseArticle(
      `## A\n\n- One ${LINK}\n- Other ${LINK}\n\n| A | B |\n| --- | --- |\n| x | ${LINK} |\n| y | ${LINK} |`,
    );
    const shorter = translation(
      `## 甲\n\n- 某 ${CHINESE_LINK}\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | ${CHINESE_LINK} |`,
    );
    expect(foundInTranslations(list, shorter)).toHaveLength(2);
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

  it('is compared in a section of thousands too, in no more time than reading it takes', () => {
    const rows = (first: string, row: string, last: string): string =>
      `${first}\n\n| A | B |\n| --- | --- |\n${row.repeat(1000)}${last}`;
    const original = houseArticle(rows('## A', '| The bank 5 | 6 |\n', '| One more 8 | 9 |'));
    const same = translation(rows('## 甲', '| 銀行5 | 6 |\n', '| 另一8 | 7 |'));
    const other = translation(rows('## 甲', '| 銀行5 | 7 |\n', '| 另一8 | 9 |'));
    let problems: string[] = [];
    // Each with each took 4 seconds, of 9,000 rows 8 minutes.
    const time = cpuMilliseconds(
      () => (problems = [same, other].flatMap((it) => foundInTranslations(original, it))),
    );
    expect(problems).toEqual([
      'the number 7, in the original 9',
      ...Array.from({ length: 3 }, () => 'the number 7, in the original 6'),
    ]);
    expect(time).toBeLessThan(2500);
  });
});

function linkTo(page: string): string {
  return `[HKMA, 2026-03-01](https://www.hkma.gov.hk/${page})`;
}
