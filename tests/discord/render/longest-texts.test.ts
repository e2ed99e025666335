import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../../src/discord/phrases/phrases.js';
import { renderAnswer } from '../../../src/discord/render/answer-reply.js';
import { renderCheck } from '../../../src/discord/render/check-reply.js';
import { renderMore } from '../../../src/discord/render/more-reply.js';
import { renderPassages } from '../../../src/discord/render/passage-reply.js';
import { quoteLines } from '../../../src/discord/render/quote-lines.js';
import { notice, type Reply } from '../../../src/discord/render/reply.js';
import { renderTerm } from '../../../src/discord/render/term-reply.js';
import { LANGUAGES } from '../../../src/language/language.js';
import { anyAnswered, answerWith, longestCitation } from '../../support/answers.js';
import { viewOf } from '../../support/reply-views.js';
import { expectSendable, textsOf } from '../../support/sent-reply.js';
import { glossaryEntry } from '../../support/glossary-entry.js';

const QUESTION = '*'.repeat(500);
const NARROWINGS = Array.from({ length: 25 }, (_, at) => ({
  value: `topic:abcd${at + 10}` as const,
  label: '*'.repeat(200),
}));

/** An answer of so many quotes of which everything is as long as it can be. */
function longestAnswer(quotes: number): ReturnType<typeof answerWith> {
  const share = Math.floor(1_480 / quotes);
  const all = Array.from({ length: quotes }, (_, at) => longestCitation(at));
  return answerWith(
    all.map((one) => ({ ...one, quote: one.quote.slice(0, share) })),
    { question: QUESTION },
  );
}

const boldIn = (reply: Reply): number =>
  textsOf(reply).filter((text) => text.includes('**\\*') || /\*\*\d\\\*/.test(text)).length;

describe('of texts that are all as long as they can be', () => {
  it('an answer of three quotes still has all its sources', () => {
    const reply = renderAnswer(viewOf(longestAnswer(3), { narrowings: NARROWINGS, isPrivate: true }));
    expectSendable(reply);
    expect(boldIn(reply)).toBe(3);
  });

  it('an answer of five quotes has as many sources as fit', () => {
    const reply = renderAnswer(viewOf(longestAnswer(5), { narrowings: NARROWINGS, isPrivate: true }));
    expectSendable(reply);
    expect(boldIn(reply)).toBeGreaterThanOrEqual(3);
    expect(boldIn(reply)).toBeLessThan(5);
  });

  it.each(LANGUAGES)('a checked message in %s has five sentences with their sources', (language) => {
    const claims = Array.from({ length: 5 }, () => ({ claim: QUESTION, answer: longestAnswer(1) }));
    const reply = renderCheck(claims, phrasesFor(language));
    expectSendable(reply);
    expect(boldIn(reply)).toBe(5);
  });

  it('three whole passages have their text', () => {
    const { title, section, url, publisher, asOf, supersededBy } = longestCitation(1);
    const facts = { title, section, url, publisher, asOf, supersededBy, status: 'superseded' } as const;
    const passage = {
      ...facts,
      text: '*'.repeat(9_000),
      language: 'en',
      publishedAt: asOf,
      sources: [],
    } as const;
    const reply = renderPassages([passage, passage, passage], phrasesFor('en'));
    expectSendable(reply);
    expect(textsOf(reply)).toHaveLength(6);
  });

  it('a term has a source', () => {
    const names = Array.from({ length: 20 }, () => '*'.repeat(100));
    const reply = renderTerm(
      {
        entry: glossaryEntry({ en: names, zh: names }),
        definition: '*'.repeat(2_000),
        answer: longestAnswer(3),
        articles: [],
      },
      phrasesFor('en'),
    );
    expectSendable(reply);
    expect(boldIn(reply)).toBeGreaterThanOrEqual(2);
  });

  it('more to read has most of what there is', () => {
    const further = Array.from({ length: 8 }, (_, at) => ({ ...longestCitation(at), article: 'a.md' }));
    const reply = renderMore({ answer: longestAnswer(3), further, topics: [] });
    expectSendable(reply);
    expect(boldIn(reply)).toBe(4);
  });

  it('a notice is cut, but not in the middle of a character or an escape', () => {
    for (const text of ['\\*', 'a\\*', '👍', 'a👍', '<t:1754049600:R> '])
      expectSendable(notice(text.repeat(3_000)));
    expect(notice('\\*'.repeat(3_000)).plain).toMatch(/\\\*…$/);
  });
});

describe('quotes that share a room', () => {
  it('never take more than there is', () => {
    fc.assert(
      fc.property(anyAnswered(5), fc.integer({ min: 200, max: 1_500 }), ({ text }, room) => {
        expect(quoteLines(text, room).length).toBeLessThanOrEqual(room);
      }),
      { numRuns: 300 },
    );
    for (const quotes of [1, 2, 3, 4, 5])
      for (const room of [200, 500, 1_449, 1_450])
        expect(quoteLines(longestAnswer(quotes).text, room).length).toBeLessThanOrEqual(room);
  });
});
