import { describe, expect, it } from 'vitest';
import { topicLabel, topicsOf } from '../../src/engine/topics.js';
import type { IndexedArticle } from '../../src/search-index/index-contents.js';
import { articleOf } from '../support/article-of.js';

/** An original and its translation, with their topics in the same order. */
function pair(path: string, en: readonly string[], zh: readonly string[]): IndexedArticle[] {
  const original = articleOf({ path: `${path}.md`, topics: en });
  const translation = articleOf({
    path: `${path}.zh-Hant.md`,
    language: 'zh-Hant',
    topics: zh,
    translationOf: `${path}.md`,
  });
  return [original, translation];
}

describe('the topics of the articles', () => {
  it('are named in both languages, as originals and translations call them in the same place', () => {
    expect(topicsOf(pair('a', ['Stablecoins', 'Licensing'], ['穩定幣', '發牌']))).toEqual([
      { name: 'Licensing', en: 'Licensing', zh: '發牌', articles: 1 },
      { name: 'Stablecoins', en: 'Stablecoins', zh: '穩定幣', articles: 1 },
    ]);
  });

  it('come from most articles to fewest, a translation not counted', () => {
    const articles = [
      ...pair('a', ['Tax'], ['稅務']),
      ...pair('b', ['Banking', 'Tax'], ['銀行', '稅務']),
      ...pair('c', ['Banking', 'Tax'], ['銀行', '稅務']),
    ];
    expect(topicsOf(articles).map(({ en, articles: count }) => [en, count])).toEqual([
      ['Tax', 3],
      ['Banking', 2],
    ]);
  });

  it('are called what most translations call them', () => {
    const articles = [
      ...pair('a', ['Tax'], ['稅']),
      ...pair('b', ['Tax'], ['稅務']),
      ...pair('c', ['Tax'], ['稅務']),
    ];
    expect(topicsOf(articles)).toMatchObject([{ en: 'Tax', zh: '稅務' }]);
  });

  it('are not paired where a translation has more or fewer', () => {
    expect(topicsOf(pair('a', ['Tax', 'Funds'], ['基金']))).toMatchObject([
      { en: 'Funds', zh: 'Funds' },
      { en: 'Tax', zh: 'Tax' },
    ]);
  });

  it('are one topic in any case', () => {
    const articles = [articleOf({ topics: ['Tax'] }), articleOf({ path: 'b.md', topics: ['TAX'] })];
    expect(topicsOf(articles)).toMatchObject([{ name: 'Tax', articles: 2 }]);
  });

  it('of a Chinese original have the Chinese name for readers of Chinese', () => {
    const original = articleOf({ path: 'a.md', language: 'zh-Hant', topics: ['稅務'] });
    const translation = articleOf({ path: 'a.en.md', topics: ['Tax'], translationOf: 'a.md' });
    expect(topicsOf([original, translation])).toMatchObject([{ name: '稅務', en: 'Tax', zh: '稅務' }]);
  });

  it('of a translation whose original is not there are its own', () => {
    const [, translation] = pair('a', ['Tax'], ['稅務']);
    expect(topicsOf(translation === undefined ? [] : [translation])).toEqual([
      { name: '稅務', en: '稅務', zh: '稅務', articles: 1 },
    ]);
  });

  it('may be called like something that every object has', () => {
    expect(topicsOf([articleOf({ topics: ['constructor', '__proto__'] })])).toHaveLength(2);
  });
});

it('a topic is shown under the name of the reader’s language', () => {
  const [topic] = topicsOf(pair('a', ['Tax'], ['稅務']));
  if (topic === undefined) throw new Error('there is one topic');
  expect([topicLabel(topic, 'en'), topicLabel(topic, 'zh-Hant'), topicLabel(topic, 'zh-Hans')]).toEqual([
    'Tax',
    '稅務',
    '稅務',
  ]);
});
