import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../../src/discord/phrases/phrases.js';
import { renderTerm, renderUnknownTerm, type TermView } from '../../../src/discord/render/term-reply.js';
import { answerWith, citationWith, refusalWith } from '../../support/answers.js';
import { articleOf } from '../../support/article-of.js';
import { glossaryEntry } from '../../support/glossary-entry.js';
import { textsOf } from '../../support/sent-reply.js';

const WALLET = glossaryEntry({
  en: ['Stored value facility', 'SVF'],
  zh: ['儲值支付工具', '電子錢包'],
  searchWords: ['top up'],
});
const THREE = answerWith(['Who', 'Fees', 'When'].map((section) => citationWith({ section })));

function view(fields: Partial<TermView>): TermView {
  return { entry: WALLET, definition: null, answer: refusalWith(), articles: [], ...fields };
}

describe('a term', () => {
  it('has its first name in both languages, what it is, and all names, without words that only help to find', () => {
    expect(textsOf(renderTerm(view({ definition: '預先存款的錢包。' }), phrasesFor('zh-Hant')))).toEqual([
      '### Stored value facility · 儲值支付工具',
      '預先存款的錢包。',
      '**英文:** Stored value facility / SVF\n**中文:** 儲值支付工具 / 電子錢包',
    ]);
  });

  it('that the glossary does not define has names only', () => {
    const entry = glossaryEntry({ en: ['Stored value facility', 'SVF'] });
    expect(textsOf(renderTerm(view({ entry }), phrasesFor('en')))).toEqual([
      '### Stored value facility',
      '**English:** Stored value facility / SVF',
    ]);
  });

  it('has what the articles say of it with every source, as components and as text', () => {
    const reply = renderTerm(view({ answer: THREE }), phrasesFor('en'));
    const sources = (text: string): string[] =>
      text.match(/\\\[\d\\\](?= \*\*(?:Stablecoin|Fees|When))/g) ?? [];
    expect(sources(textsOf(reply).join('\n'))).toEqual(['\\[1\\]', '\\[2\\]', '\\[3\\]']);
    expect(sources(reply.plain)).toEqual(['\\[1\\]', '\\[2\\]', '\\[3\\]']);
  });

  it('of which no sentence says anything has the articles to read, and no quote of a refusal', () => {
    const articles = [articleOf({ path: 'payments/wallets.md', title: 'Wallets and cards' })];
    const reply = renderTerm(view({ articles }), phrasesFor('en'));
    for (const text of [textsOf(reply).join('\n'), reply.plain]) {
      expect(text).toContain('**Wallets and cards**');
      expect(text).not.toContain('Not covered');
    }
  });

  it('that nobody knows is named as it was typed', () => {
    expect(renderUnknownTerm('**SVF** @everyone', phrasesFor('en')).plain).toBe(
      'The glossary has no entry for “\\*\\*SVF\\*\\* @\u200beveryone”.',
    );
  });
});
