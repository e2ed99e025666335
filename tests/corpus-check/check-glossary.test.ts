import { describe, expect, it } from 'vitest';
import { checkGlossary } from '../../src/corpus-check/check-glossary.js';
import { glossaryEntry } from '../support/glossary-entry.js';

const PATHS = new Set(['a.md']);
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
    expect(checkGlossary(glossary, PATHS)).toEqual([]);
  });

  it.each([
    [{ zh: [] }, 'without a name in both languages'],
    [{ definition: null }, 'without a definition'],
    [{ definition: { en: 'x'.repeat(251), zhHant: '短' } }, 'with a long definition'],
    [{ articles: [] }, 'without an article'],
    [{ articles: ['gone.md'] }, 'with the article "gone.md"'],
  ])('lacks nothing: %j', (fields, fault) => {
    const problems = checkGlossary(new Map([[{ ...COMPLETE, ...fields }, 7]]), PATHS);
    expect(problems).toMatchObject([{ line: 7, found: `the entry "Wallet" ${fault}` }]);
  });
});
