import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../../src/discord/phrases/phrases.js';
import { renderTerm, renderUnknownTerm } from '../../../src/discord/render/term-reply.js';
import { answerWith, citationWith, refusalWith } from '../../support/answers.js';
import { textsOf } from '../../support/sent-reply.js';

const GROUP = { en: ['Stored value facility', 'SVF'], zh: ['儲值支付工具', '電子錢包'] };
const THREE = answerWith(['Who', 'Fees', 'When'].map((section) => citationWith({ section })));

describe('a term', () => {
  it('has its first name in both languages, then all names', () => {
    expect(textsOf(renderTerm(GROUP, refusalWith(), phrasesFor('zh-Hant')))).toEqual([
      '### Stored value facility · 儲值支付工具',
      '**英文:** Stored value facility / SVF\n**中文:** 儲值支付工具 / 電子錢包',
    ]);
    expect(textsOf(renderTerm({ ...GROUP, zh: [] }, refusalWith(), phrasesFor('en')))).toEqual([
      '### Stored value facility',
      '**English:** Stored value facility / SVF',
    ]);
  });

  it('has what the articles say of it with every source, as components and as text', () => {
    const reply = renderTerm(GROUP, THREE, phrasesFor('en'));
    const sources = (text: string): string[] =>
      text.match(/\\\[\d\\\](?= \*\*(?:Stablecoin|Fees|When))/g) ?? [];
    expect(sources(textsOf(reply).join('\n'))).toEqual(['\\[1\\]', '\\[2\\]', '\\[3\\]']);
    expect(sources(reply.plain)).toEqual(['\\[1\\]', '\\[2\\]', '\\[3\\]']);
  });

  it('of which the articles say nothing has no quote of a refusal', () => {
    expect(renderTerm(GROUP, refusalWith(), phrasesFor('en')).plain).not.toContain('Not covered');
  });

  it('that nobody knows is named as it was typed', () => {
    expect(renderUnknownTerm('**SVF** @everyone', phrasesFor('en')).plain).toBe(
      'The glossary has no entry for “\\*\\*SVF\\*\\* @\u200beveryone”.',
    );
  });
});
