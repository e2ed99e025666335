import { describe, expect, it } from 'vitest';
import { articlesFor, catalogueOf } from '../../src/engine/catalogue.js';
import type { Language } from '../../src/language/language.js';
import { updateIndex } from '../../src/search-index/update-index.js';
import { articleOf } from '../support/article-of.js';
import { smallCorpus } from '../support/small-corpus.js';
import { glossaryEntry } from '../support/glossary-entry.js';

const original = articleOf({ path: 'a.md' });
const translated = (language: Language): ReturnType<typeof articleOf> =>
  articleOf({ path: `a.${language}.md`, language, translationOf: 'a.md' });
const shownTo = (language: Language, articles: readonly ReturnType<typeof articleOf>[]): string[] =>
  articlesFor(articles, language).map(({ path }) => path);

describe('the articles a reader is shown', () => {
  it('are those in the reader’s language, each once, in their order', () => {
    const articles = [original, translated('zh-Hant'), articleOf({ path: 'b.md' })];
    expect(shownTo('en', articles)).toEqual(['a.md', 'b.md']);
    expect(shownTo('zh-Hant', articles)).toEqual(['a.zh-Hant.md', 'b.md']);
  });

  it('are in either Chinese for a reader of Chinese, the reader’s own first', () => {
    expect(shownTo('zh-Hans', [original, translated('zh-Hant')])).toEqual(['a.zh-Hant.md']);
    const both = [original, translated('zh-Hant'), translated('zh-Hans')];
    expect(shownTo('zh-Hans', both)).toEqual(['a.zh-Hans.md']);
    expect(shownTo('zh-Hant', [...both].reverse())).toEqual(['a.zh-Hant.md']);
  });

  it('are originals where nobody translated them into it', () => {
    const chinese = articleOf({ path: 'c.md', language: 'zh-Hant' });
    const simplified = articleOf({ path: 'c.zh-Hans.md', language: 'zh-Hans', translationOf: 'c.md' });
    expect(shownTo('en', [simplified, chinese])).toEqual(['c.md']);
    expect(shownTo('en', [translated('zh-Hant')])).toEqual(['a.zh-Hant.md']);
  });
});

describe('a catalogue', () => {
  it('holds what can be said of an index without searching it', async () => {
    const { index } = await updateIndex(await smallCorpus(), false);
    const facts = { model: 'words', builtAt: '2026-01-01T00:00:00Z', build: 'b1', filesLeftOut: 1 };
    const catalogue = catalogueOf(index, facts);
    expect(catalogue).toMatchObject({
      ...facts,
      topics: [{ name: 'Banking' }, { name: 'Stablecoins' }],
      glossary: [glossaryEntry({ en: ['stablecoin', 'stable coin'], zh: ['穩定幣'] })],
      passages: index.contents.passages.length,
    });
    expect(catalogue.articles.map(({ title }) => title)).toEqual([
      'Digital banks',
      'Stablecoin licences',
      'Tax on funds',
    ]);
    expect(['hnsw', 'exact']).toContain(catalogue.search);
  });

  it('can be sent to another process: nothing in it is lost', async () => {
    const { index } = await updateIndex(await smallCorpus(), false);
    const catalogue = catalogueOf(index, { model: 'words', builtAt: null, build: null, filesLeftOut: 0 });
    expect(structuredClone(catalogue)).toEqual(catalogue);
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue);
  });
});
