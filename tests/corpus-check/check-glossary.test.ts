import { describe, expect, it } from 'vitest';
import { checkGlossary } from '../../src/corpus-check/check-glossary.js';
import { glossaryEntry } from '../support/glossary-entry.js';
import { houseArticle } from '../support/house-articles.js';

const ARTICLES = [houseArticle('## A\n\nB.').article];
const COMPLETE = glossaryEntry({
  en: ['Wallet'],
  zh: ['錢包'],
  definition: { en: 'A place for money.', zhHant: '放錢的地方。' },
  articles: ['a.md'],
});

describe('a glossary entry', () => {
  it('with both languages, definitions and an article is in order; so are everyday wordings', () => {
    expect(checkGlossary([COMPLETE, glossaryEntry({ searchWords: ['pay', '俾錢'] })], ARTICLES)).toEqual([]);
  });

  it.each([
    [{ zh: [] }, 'without a name in both languages'],
    [{ definition: null }, 'without a definition'],
    [{ definition: { en: 'x'.repeat(251), zhHant: '短' } }, 'with a long definition'],
    [{ articles: [] }, 'without an article'],
    [{ articles: ['gone.md'] }, 'with the article "gone.md"'],
  ])('lacks nothing: %j', (fields, fault) => {
    const problems = checkGlossary([{ ...COMPLETE, ...fields }], ARTICLES);
    expect(problems.map(({ found }) => found)).toEqual([`the entry "Wallet" ${fault}`]);
  });
});
