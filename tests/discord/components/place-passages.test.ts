import { describe, expect, it } from 'vitest';
import { articlesAt, passagesAt } from '../../../src/discord/components/place-passages.js';
import type { BotContext } from '../../../src/discord/context.js';
import { keyFor, type PlaceKey, versionKey } from '../../../src/discord/custom-id.js';
import { StaleActionError } from '../../../src/discord/stale-action-error.js';
import type { Engine, FullPassage } from '../../../src/engine/engine.js';
import { articleOf } from '../../support/article-of.js';
import { catalogueOfArticles } from '../../support/catalogue-of.js';

const tax = articleOf({ path: 'tax.txt', hash: 'b'.repeat(64) });
const fees = articleOf({ path: 'fees/banks.md', hash: 'c'.repeat(64) });

const placeIn = ({ path, hash }: typeof tax, offset: number): PlaceKey => ({
  article: keyFor(path),
  version: versionKey(hash),
  offset,
});

/** An engine whose passages are ten characters long; there are none beyond the hundredth character. */
const context = {
  engine: {
    catalogue: catalogueOfArticles([tax, fees]),
    passage: ({ article, offset }) =>
      Promise.resolve(
        offset > 100
          ? null
          : ({ title: article, section: '', text: String(offset - (offset % 10)) } as FullPassage),
      ),
  } as Engine,
} as BotContext;

const shown = async (places: readonly PlaceKey[]): Promise<string[]> =>
  (await passagesAt(places, context)).map(({ title, text }) => `${title} ${text}`);

describe('the passages of an answer', () => {
  it('are found again by their places, in order, each once', async () => {
    const places = [placeIn(fees, 25), placeIn(tax, 3), placeIn(fees, 21)];
    expect(await shown(places)).toEqual(['fees/banks.md 20', 'tax.txt 0']);
  });

  it('are stale when their article is gone, has changed since, or is shorter', async () => {
    const gone = placeIn(articleOf({ path: 'gone.md' }), 3);
    const changed = placeIn({ ...tax, hash: 'd'.repeat(64) }, 3);
    for (const place of [gone, changed, placeIn(tax, 101)])
      await expect(passagesAt([placeIn(fees, 3), place], context)).rejects.toThrow(StaleActionError);
  });
});

describe('the articles of an answer', () => {
  it('are known by their paths, also when they have changed since; those that are gone are left out', () => {
    const gone = placeIn(articleOf({ path: 'gone.md' }), 3);
    const changed = placeIn({ ...tax, hash: 'd'.repeat(64) }, 3);
    expect(articlesAt([placeIn(fees, 3), gone, changed, placeIn(fees, 25)], context)).toEqual([
      'fees/banks.md',
      'tax.txt',
    ]);
  });
});
