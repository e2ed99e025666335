import { describe, expect, it } from 'vitest';
import { checkGlossary } from '../../src/corpus-check/check-glossary.js';
import { glossaryEntry } from '../support/glossary-entry.js';

const PATHS = new Set(['a.md', 'a.zh-Hant.md']);
const TRANSLATIONS = new Set(['a.zh-Hant.md']);
const COMPLETE = glossaryEntry({
  en: ['Wallet'],
  zh: ['錢包'],
  definition: { en: 'A place for money.', zhHant: '放錢的地方。' },
  articles: ['a.md'],
});

describe('a glossary entry', () => {
  it('with both languages, definitions and an article is in order; so are everyday wordings', () => {
    const wordings = glossaryEntry({ searchWords: ['pay', '俾錢'] });
    const glossary = new Map([COMPLETE, wordings].map((entry, index) => [entry, index + 1]));
    expect(checkGlossary(glossary, PATHS, TRANSLATIONS)).toEqual([]);
  });

  it.each([
    [{ zh: [] }, 'without a name in both languages'],
    [{ definition: null }, 'without a definition'],
    [{ definition: { en: 'x'.repeat(251), zhHant: '短' } }, 'with a long definition'],
    [{ articles: [] }, 'without an article'],
    [{ articles: ['gone.md'] }, 'with the article "gone.md"'],
    [{ articles: ['a.zh-Hant.md'] }, 'with the translation "a.zh-Hant.md"'],
    [{ zh: ['电子钱包'] }, 'with Simplified characters in its name'],
    [
      { definition: { en: 'A place.', zhHant: '电子钱包。' } },
      'with Simplified characters in its definition',
    ],
    [
      { definition: { en: '放錢的地方。', zhHant: '放錢的地方。' } },
      'with a definition in the other language',
    ],
    [{ definition: { en: 'A place.', zhHant: 'A place.' } }, 'with a definition in the other language'],
    [
      { definition: { en: 'Worth HK$66.4 billion.', zhHant: '短' } },
      'with the figure "$66.4 billion" in its definition',
    ],
    [{ definition: { en: 'A', zhHant: '664億港元。' } }, 'with the figure "664億" in its definition'],
    [
      { definition: { en: 'Held by 12.5% of all.', zhHant: '短' } },
      'with the figure "12.5%" in its definition',
    ],
  ])('lacks nothing: %j', (fields, fault) => {
    const problems = checkGlossary(new Map([[{ ...COMPLETE, ...fields }, 7]]), PATHS, TRANSLATIONS);
    expect(problems).toMatchObject([{ line: 7, found: `the entry "Wallet" ${fault}` }]);
  });

  it.each([
    'In force since January 2026, under Cap. 653 and Fintech 2030.',
    'A private start-up worth US$1 billion or more.',
    'Traded around the clock, 24/7, as e-HKD 2.0.',
  ])('may have years, numbers of names and limits in its definition: %s', (en) => {
    const entry = { ...COMPLETE, definition: { en, zhHant: '2026年1月起，值10億美元或以上。' } };
    expect(checkGlossary(new Map([[entry, 7]]), PATHS)).toEqual([]);
  });
});
