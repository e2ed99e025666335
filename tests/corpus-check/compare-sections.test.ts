import { describe, expect, it } from 'vitest';
import { checkTranslations } from '../../src/corpus-check/check-translations.js';
import { houseArticle } from '../support/house-articles.js';
import { translation } from '../support/translations.js';

const link = (page: string): string => `([HKMA, 2026-03-01](https://www.hkma.gov.hk/${page}))`;
const SECTIONS = [
  `## Fee\n\nA fee ${link('fee')}.`,
  `## Term\n\nA term ${link('term')}.`,
  `## Place\n\nA place ${link('place')}.`,
];
const CHINESE = [
  `## 費用\n\n費用${link('fee')}。`,
  `## 年期\n\n年期${link('term')}。`,
  `## 地方\n\n地方${link('place')}。`,
];

function problemsOf(original: readonly string[], translated: readonly string[]): string[] {
  return checkTranslations([houseArticle(original.join('\n\n')), translation(translated.join('\n\n'))]).map(
    ({ file, line, found }) => `${file}:${line}: ${found}`,
  );
}

describe('sections of an article and its translation', () => {
  it('are the same', () => {
    expect(problemsOf(SECTIONS, CHINESE)).toEqual([]);
  });

  it('are told apart by the first that the original does not have', () => {
    const [fee = '', term = '', place = ''] = SECTIONS;
    expect(problemsOf([fee, `#${term}`, place], CHINESE)).toEqual([
      'a.zh-Hant.md:19: 3 sections, and 2 in a.md: "年期" is not among those',
    ]);
    expect(problemsOf([fee, place], CHINESE)).toHaveLength(1);
  });

  it('are told apart by the first that the translation does not have', () => {
    const [fee = '', term = '', place = ''] = CHINESE;
    expect(problemsOf(SECTIONS, [fee, `#${term}`, place])).toEqual([
      'a.zh-Hant.md:15: 2 sections, and 3 in a.md: none for "Term" (a.md:18)',
    ]);
    expect(problemsOf(SECTIONS, [term, place])).toEqual([
      'a.zh-Hant.md:1: 2 sections, and 3 in a.md: none for "Fee" (a.md:14)',
    ]);
  });
});
