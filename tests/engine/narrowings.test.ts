import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit } from '../../src/discord/escape.js';
import { resolveTopic, suggestNarrowings, topicsOf } from '../../src/engine/topics.js';
import type { Language } from '../../src/language/language.js';
import { articleOf } from '../support/article-of.js';
import { anyText } from '../support/discord-texts.js';

const LONG_TITLE = `Cross-border payments: ${'what banks and wallets have to check '.repeat(7)}`;

const articles = [
  articleOf({ path: 'stablecoins/licences.md', topics: ['Stablecoins', 'Licensing'] }),
  articleOf({
    path: 'stablecoins/licences.zh-Hant.md',
    title: '穩定幣牌照',
    language: 'zh-Hant',
    topics: ['穩定幣', '發牌'],
    translationOf: 'stablecoins/licences.md',
  }),
  articleOf({
    path: 'virtual-assets/rules.md',
    title: 'Rules for licensed platforms',
    topics: ['Virtual assets'],
  }),
  articleOf({ path: 'payments/cross-border.md', title: LONG_TITLE, topics: ['Payments'] }),
  articleOf({ path: 'fees.zh-Hant.md', title: '費用', language: 'zh-Hant', translationOf: 'fees.md' }),
];
const topics = topicsOf(articles);

const labels = (typed: string, language: Language = 'en', most = 25): string[] =>
  suggestNarrowings(topics, articles, typed, language, most).map(({ label }) => label);
const resolved = (given: string): string | null => resolveTopic(topics, articles, given)?.topic ?? null;

describe('suggestions while a member types', () => {
  it('are all topics before anything is typed, in the reader’s language', () => {
    expect(labels('')).toEqual(['Licensing', 'Payments', 'Stablecoins', 'Virtual assets']);
    expect(labels(' ', 'zh-Hant')).toEqual(['發牌', 'Payments', '穩定幣', 'Virtual assets']);
  });

  it('are topics, then articles, and among each those first that begin with it', () => {
    expect(labels('licens')).toEqual(['Licensing', 'Rules for licensed platforms']);
    expect(labels('s')).toEqual([
      'Stablecoins',
      'Licensing',
      'Payments',
      'Virtual assets',
      'Stablecoin licences',
      '穩定幣牌照',
      'Rules for licensed platforms',
      LONG_TITLE,
      '費用',
    ]);
  });

  it('are found in either script and either language, whatever the reader’s own', () => {
    for (const typed of ['穩定幣', '稳定币', 'ＳＴＡＢＬＥＣＯＩＮＳ'])
      expect(labels(typed)[0]).toBe('Stablecoins');
    expect(labels('stablecoins', 'zh-Hans')[0]).toBe('穩定幣');
  });

  it('are as many as are wanted, and none for what nothing is called', () => {
    expect(labels('', 'en', 2)).toHaveLength(2);
    expect(labels('no such thing')).toEqual([]);
  });
});

describe('what a member means by a topic', () => {
  it.each([
    ['Stablecoins', 'Stablecoins'],
    ['stablecoins', 'Stablecoins'],
    ['穩定幣', 'Stablecoins'],
    ['稳定币', 'Stablecoins'],
    [' 發牌 ', 'Licensing'],
    ['stablecoins/licences.md', 'stablecoins/licences'],
    ['stablecoins/licences', 'stablecoins/licences'],
    ['Stablecoin licences', 'stablecoins/licences'],
    ['穩定幣牌照', 'stablecoins/licences'],
    ['virtual-assets', 'virtual-assets'],
    ['virtual assets', 'Virtual assets'],
    ['licens', 'Licensing'],
    ['platforms', 'virtual-assets/rules'],
    ['費用', 'fees.zh-Hant'],
  ])('by %j is %s', (given, topic) => {
    expect(resolved(given)).toBe(topic);
  });

  it('is an article, when Discord sends its label instead of its value, cut as labels are', () => {
    const label = fit(LONG_TITLE, 100);
    expect(label).toMatch(/…$/);
    expect(resolved(label)).toBe('payments/cross-border');
    expect(resolved(LONG_TITLE.slice(0, 100))).toBe('payments/cross-border');
  });

  it.each(['', ' ', '…', 'no such thing', '__proto__'])('by %j is nothing', (given) => {
    expect(resolved(given)).toBeNull();
  });

  it('is looked for without failing, whatever was sent', () => {
    fc.assert(fc.property(anyText, (given) => void resolveTopic(topics, articles, given)));
  });
});
