import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../../src/discord/phrases/phrases.js';
import { renderCheck } from '../../../src/discord/render/check-reply.js';
import { answerWith, citationWith, refusalWith } from '../../support/answers.js';
import { anyClaims } from '../../support/reply-views.js';
import { textsOf } from '../../support/sent-reply.js';

const english = phrasesFor('en');
const FOUND = { claim: 'Issuers need no licence.', answer: answerWith([citationWith(), citationWith()]) };
const NOT_FOUND = { claim: 'The moon is *cheese*.', answer: refusalWith() };

describe('a message that was checked', () => {
  it('has the nearest quote, its date and its source for each sentence, and judges none', () => {
    const [intro = '', ...texts] = textsOf(renderCheck([FOUND, NOT_FOUND], english));
    expect(intro).toContain('does not judge');
    expect(texts).toEqual([
      '> Issuers need no licence.\n“An issuer needs a licence.”\n-# As of <t:1754049600:D>',
      '**Stablecoin licences**\n-# Policy Notes · <t:1754136000:D> · 🟢 in force · notes.example',
      '> The moon is \\*cheese\\*.\n-# No passage comes near this sentence.',
    ]);
  });

  it('never shows a quote without its source', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const [, ...texts] = textsOf(renderCheck(claims, english));
        const sentences = texts.filter((text) => text.startsWith('> '));
        const quotes = sentences.filter((text) => !text.endsWith(`-# ${english.check.nothingNear}`));
        expect(texts.length - sentences.length).toBe(quotes.length);
        expect(sentences.length).toBe(claims.length);
      }),
      { numRuns: 150 },
    );
  });

  it('shows five sentences of ordinary length whole', () => {
    const title = 'Stablecoin issuers: who needs a licence and when it has to be applied for in Hong Kong';
    const quote = `A licence is needed ${'by everyone who issues a stablecoin '.repeat(6)}`;
    const claims = Array.from({ length: 5 }, (_, at) => ({
      claim: `${at} ${'No licence is needed for a stablecoin '.repeat(3)}`,
      answer: answerWith([citationWith({ title, quote, section: 'Who has to apply for a licence' })]),
    }));
    expect(textsOf(renderCheck(claims, english))).toHaveLength(11);
  });

  it('names each sentence and its source as text', () => {
    const { plain } = renderCheck([FOUND, NOT_FOUND], english);
    expect(plain).toContain('> Issuers need no licence.\n**Stablecoin licences**');
    expect(plain).toContain('> The moon is \\*cheese\\*.\nNo passage comes near');
  });
});
