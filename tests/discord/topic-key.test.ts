import { describe, expect, it } from 'vitest';
import { keyFor } from '../../src/discord/custom-id.js';
import { StaleActionError } from '../../src/discord/stale-action-error.js';
import { articlesOn, topicOfKey } from '../../src/discord/topic-key.js';
import { resolveTopic, suggestNarrowings } from '../../src/engine/topics.js';
import { articleOf } from '../support/article-of.js';
import { catalogueOfArticles } from '../support/catalogue-of.js';

const catalogue = catalogueOfArticles([
  articleOf({ path: 'stablecoins/licences.md', topics: ['Licensing'] }),
  articleOf({
    path: 'stablecoins/licences.zh-Hant.md',
    title: '穩定幣牌照',
    language: 'zh-Hant',
    topics: ['發牌'],
    translationOf: 'stablecoins/licences.md',
  }),
  articleOf({ path: 'tax.txt', title: 'Tax on funds' }),
  articleOf({ path: 'fees.zh-Hant.md', title: '費用', language: 'zh-Hant', translationOf: 'fees.md' }),
]);

describe('the key of a topic', () => {
  it.each(['Licensing', 'stablecoins', 'stablecoins/licences', 'tax'])('of %s leads back to it', (name) => {
    expect(topicOfKey(keyFor(name), catalogue)).toBe(name);
  });

  it('that there is none of asks for all articles', () => {
    expect(topicOfKey(null, catalogue)).toBeNull();
    expect(articlesOn(null, catalogue)).toBe(catalogue.articles);
  });

  it('that nothing has any more is stale', () => {
    expect(() => topicOfKey(keyFor('Gone'), catalogue)).toThrow(StaleActionError);
    expect(() => articlesOn('______', catalogue)).toThrow(StaleActionError);
  });

  it('leads to articles with their translations', () => {
    const paths = articlesOn(keyFor('Licensing'), catalogue).map(({ path }) => path);
    expect(paths).toEqual(['stablecoins/licences.md', 'stablecoins/licences.zh-Hant.md']);
  });
});

describe('whatever is suggested', () => {
  const { topics, articles } = catalogue;
  const suggested = ['', 'licen', '發牌', '穩定', 'tax', '費'].flatMap((typed) =>
    suggestNarrowings(topics, articles, typed, 'zh-Hant', 25),
  );

  it.each(suggested)('can be chosen, by value and by label: $label', ({ topic, label }) => {
    for (const given of [topic, label]) {
      const found = resolveTopic(topics, articles, given);
      expect(articlesOn(keyFor(found?.topic ?? ''), catalogue).length).toBeGreaterThan(0);
    }
  });
});
