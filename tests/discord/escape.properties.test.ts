import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutEscaped, escapeText, escapeToFit, fit, unescapeText } from '../../src/discord/escape.js';
import { addressesIn, disguisedLinks, markupIn, shownText } from '../support/discord-markup.js';
import { anyText } from '../support/discord-texts.js';

const RUNS = { numRuns: 400 };

/**
 * What a text is folded to: what would move a cursor, turn the direction or hide between letters is a space like all white
 * space, which stands once between words and nowhere else.
 */
function folded(text: string): string {
  const spaces = /[\s\p{Cc}\u200b\u2028-\u202e\u2066-\u2069]+/u;
  return text
    .split(spaces)
    .filter((word) => word !== '')
    .join(' ');
}

const lastCharacterIsWhole = (text: string): boolean => !/\p{Cs}/u.test(text);
const endsInHalfAnEscape = (text: string): boolean => /(?<!\\)(?:\\\\)*\\…?$/.test(text);

describe('an escaped text', () => {
  it('shows as it was written, folded to one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shownText(escapeText(text))).toBe(folded(text));
      }),
      RUNS,
    );
  });

  it('forms no markup, alone, in bold, in a quote or in small print', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeText(text);
        expect(markupIn(escaped)).toEqual([]);
        if (escaped === '') return;
        expect(markupIn(`**${escaped}**`)).toEqual(['strong']);
        expect(markupIn(`> ${escaped}`)).toEqual(['blockQuote']);
        expect(markupIn(`-# ${escaped}`)).toEqual(['subtext']);
      }),
      RUNS,
    );
  });

  it('has only links that say where they lead', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(disguisedLinks(escapeText(text))).toEqual([]);
        for (const address of addressesIn(escapeText(text))) expect(address).toMatch(/^https?:\/\//);
      }),
      RUNS,
    );
  });

  it('calls nobody by a word: what is in an address is left to the list of those who may be pinged', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const outside = escapeText(text).replace(/<https?:\/\/[^<>\\]*>/g, ' ');
        expect(outside).not.toMatch(/@(?:everyone|here)/i);
      }),
      RUNS,
    );
  });

  it('gives the folded text back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapeText(escapeText(text))).toBe(folded(text));
      }),
      RUNS,
    );
  });
});

describe('a text that has to fit', () => {
  const limits = fc.integer({ min: 0, max: 600 });

  it('is never longer than the limit and never cut within a character or an escape', () => {
    fc.assert(
      fc.property(anyText, limits, (text, limit) => {
        const fitting = escapeToFit(text, limit);
        expect(fitting.length).toBeLessThanOrEqual(limit);
        expect(lastCharacterIsWhole(fitting)).toBe(true);
        expect(endsInHalfAnEscape(fitting)).toBe(false);
      }),
      RUNS,
    );
  });

  it('is whole, or the beginning of the text and an ellipsis', () => {
    fc.assert(
      fc.property(anyText, limits, (text, limit) => {
        const fitting = escapeToFit(text, limit);
        if (fitting === escapeText(text) || fitting === '') return;
        expect(fitting.endsWith('…')).toBe(true);
        expect(folded(text).startsWith(unescapeText(fitting.slice(0, -1)))).toBe(true);
      }),
      RUNS,
    );
  });

  it('uses the room there is', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 600 }), (text, limit) => {
        const fitting = escapeToFit(text, limit);
        if (fitting === escapeText(text)) return;
        // A mark, the brackets of an address, a space or half a character may come together.
        expect(fitting.length).toBeGreaterThan(limit - 8);
      }),
      RUNS,
    );
  });

  it('can be cut again when it stands among others, and stays whole to the last character', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 1, max: 600 }), (first, second, limit) => {
        const cut = cutEscaped(`${escapeText(first)}\n${escapeText(second)} <t:1754049600:D>`, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(lastCharacterIsWhole(cut)).toBe(true);
        expect(endsInHalfAnEscape(cut)).toBe(false);
        expect(cut).not.toMatch(/<t:\d*…$/);
      }),
      RUNS,
    );
  });
});

describe('a label', () => {
  it('is never longer than the limit, on one line, and never cut within a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 100 }), (text, limit) => {
        const label = fit(text, limit);
        expect(label.length).toBeLessThanOrEqual(limit);
        expect(lastCharacterIsWhole(label)).toBe(true);
        expect(label).not.toMatch(/[\p{Cc}\u2028-\u202e]|^\s|\s$/u);
      }),
      RUNS,
    );
  });
});
