import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticlePath, IsoDate } from '../../src/corpus/article.js';
import { keyFor, parseCustomId } from '../../src/discord/custom-id.js';
import type { Reply } from '../../src/discord/render/reply.js';
import { sourcesPage } from '../../src/discord/sources-page.js';
import { StaleActionError } from '../../src/discord/stale-action-error.js';
import { articleOf } from '../support/article-of.js';
import { anyFacts, anySource } from '../support/answers.js';
import { browsing } from '../support/catalogue-of.js';
import { buttonsOf } from '../support/discord/reading.js';
import { anyLanguage } from '../support/reply-views.js';
import { expectSendable, textsOf } from '../support/sent-reply.js';

/** Nine articles, each named after the day in January whose state it knows. */
const nine = [3, 9, 1, 7, 5, 2, 8, 6, 4].map((day, at) =>
  articleOf({
    path: `fees/${at}.md`,
    title: `Fees ${day}`,
    asOf: `2025-01-0${day}` as IsoDate,
    topics: ['Fees'],
  }),
);
const titles = (reply: Reply): string[] =>
  textsOf(reply).flatMap((text) => /^\*\*(.+)\*\*/.exec(text)?.[1] ?? []);

describe('a page of the articles', () => {
  it('has those that know the newest state first, and the rest on the next page', () => {
    expect(titles(sourcesPage(null, 0, 'en', browsing(nine)))).toEqual(
      [9, 8, 7, 6, 5, 4, 3].map((day) => `Fees ${day}`),
    );
    expect(titles(sourcesPage(null, 1, 'en', browsing(nine)))).toEqual(['Fees 2', 'Fees 1']);
  });

  it('says which it is, and turns only to pages that there are', () => {
    const reply = sourcesPage(keyFor('Fees'), 0, 'en', browsing(nine));
    expect(textsOf(reply).at(-1)).toBe('-# Page 1 of 2 · 9 articles');
    const buttons = buttonsOf({ components: [...reply.components] });
    expect(buttons.map(({ customId, disabled }) => [parseCustomId(customId ?? ''), disabled])).toEqual([
      [{ kind: 'sources', topic: keyFor('Fees'), page: 0 }, true],
      [{ kind: 'sources', topic: keyFor('Fees'), page: 1 }, false],
    ]);
  });

  it('is the last when there are no longer so many', () => {
    expect(titles(sourcesPage(null, 99, 'en', browsing(nine)))).toEqual(['Fees 2', 'Fees 1']);
  });

  it('has nothing to turn when all fit', () => {
    const reply = sourcesPage(null, 0, 'en', browsing(nine.slice(0, 7)));
    expect(buttonsOf({ components: [...reply.components] })).toEqual([]);
  });

  it('shows a translation instead of its original to those who read it', () => {
    const translation = articleOf({
      path: 'fees/0.zh-Hant.md',
      title: '費用',
      language: 'zh-Hant',
      translationOf: 'fees/0.md',
    });
    const context = browsing([...nine.slice(0, 1), translation]);
    expect(titles(sourcesPage(keyFor('Fees'), 0, 'zh-Hant', context))).toEqual(['費用']);
    expect(titles(sourcesPage(keyFor('Fees'), 0, 'en', context))).toEqual(['Fees 3']);
  });

  it('of a topic that is gone is stale', () => {
    expect(() => sourcesPage('abcdef', 0, 'en', browsing(nine))).toThrow(StaleActionError);
  });

  it('is taken by Discord, whatever the articles are called, and leaves none out', () => {
    const articles = fc.array(fc.record({ ...anyFacts, sources: fc.array(anySource, { maxLength: 1 }) }), {
      maxLength: 15,
    });
    fc.assert(
      fc.property(articles, fc.nat(2), anyLanguage, (all, page, language) => {
        const indexed = all.map((fields, at) => articleOf({ ...fields, path: `${at}.md` as ArticlePath }));
        const reply = sourcesPage(null, page, language, browsing(indexed));
        expectSendable(reply);
        const shown = Math.min(page, Math.max(0, Math.ceil(all.length / 7) - 1));
        const listed = textsOf(reply).filter((text) => text.startsWith('**'));
        expect(listed).toHaveLength(Math.min(7, all.length - shown * 7));
      }),
      { numRuns: 100 },
    );
  });
});
