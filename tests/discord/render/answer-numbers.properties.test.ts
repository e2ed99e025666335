import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/answer/answer.js';
import { phrasesFor } from '../../../src/discord/phrases/phrases.js';
import { renderAnswer } from '../../../src/discord/render/answer-reply.js';
import { citationEntries, entryText } from '../../../src/discord/render/source-entry.js';
import { renderTerm } from '../../../src/discord/render/term-reply.js';
import { anyAnswered, anyRefused } from '../../support/answers.js';
import { anyTerm, viewOf } from '../../support/reply-views.js';
import { textsOf } from '../../support/sent-reply.js';

const RUNS = { numRuns: 150 };

/** Numbers behind quotes. */
function quoted(text: string): number[] {
  return [...text.matchAll(/^“.* \*\*\\\[(\d+)\\\]\*\*$/gm)].map(([, number]) => Number(number));
}

/** Numbers in front of sources. */
function listed(text: string): number[] {
  return [...text.matchAll(/^((?:\\\[\d+\\\] )+)\*\*/gm)].flatMap(([, marks = '']) =>
    [...marks.matchAll(/\d+/g)].map(([number]) => Number(number)),
  );
}

const numbersOf = (citations: readonly Citation[]): number[] => citations.map(({ number }) => number);

describe('the numbers of an answer', () => {
  it('stand behind every quote and in front of every source, the same ones', () => {
    fc.assert(
      fc.property(anyAnswered(3), (answer) => {
        const [, quotes = '', ...rest] = textsOf(renderAnswer(viewOf(answer)));
        expect(quoted(quotes)).toEqual(numbersOf(answer.citations));
        expect(listed(rest.join('\n')).sort()).toEqual(numbersOf(answer.citations));
      }),
      RUNS,
    );
  });

  it('of five quotes are all there, and the sources as far as they fit, from the first', () => {
    fc.assert(
      fc.property(anyAnswered(5), (answer) => {
        const [, quotes = '', ...rest] = textsOf(renderAnswer(viewOf(answer)));
        expect(quoted(quotes)).toEqual(numbersOf(answer.citations));
        const all = citationEntries(answer.citations).flatMap(({ mark }) => listed(`${mark} **`));
        const shown = listed(rest.join('\n'));
        expect(shown).toEqual(all.slice(0, shown.length));
        expect(shown.length).toBeGreaterThanOrEqual(Math.min(3, answer.citations.length));
      }),
      RUNS,
    );
  });

  it('as text have their source, unless it would not fit even without its link', () => {
    fc.assert(
      fc.property(anyAnswered(3), (answer) => {
        const { plain } = renderAnswer(viewOf(answer));
        expect(quoted(plain)).toEqual(numbersOf(answer.citations));
        const phrases = phrasesFor(answer.language);
        for (const entry of citationEntries(answer.citations)) {
          const missing = listed(`${entry.mark} **`).some((number) => !listed(plain).includes(number));
          if (missing) expect(plain.length + entryText(entry, phrases).length + 1).toBeGreaterThan(2_000);
        }
      }),
      RUNS,
    );
  });

  it('stand beside a term with the same sources', () => {
    fc.assert(
      fc.property(anyTerm(anyAnswered(3)), (view) => {
        const { answer, definition } = view;
        const texts = textsOf(renderTerm(view, phrasesFor(answer.language)));
        const [quotes = '', ...rest] = texts.slice(definition === null ? 2 : 3);
        expect(quoted(quotes)).toEqual(numbersOf(answer.citations));
        expect(listed(rest.join('\n')).length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});

describe('a refusal', () => {
  it('has no numbers and no marks of a source, so that nobody takes it for an answer', () => {
    fc.assert(
      fc.property(anyRefused, (answer) => {
        const reply = renderAnswer(viewOf(answer));
        for (const text of [...textsOf(reply), reply.plain]) {
          expect(quoted(text)).toEqual([]);
          expect(listed(text)).toEqual([]);
        }
        expect(reply.plain).not.toContain(phrasesFor(answer.language).notAdvice);
      }),
      RUNS,
    );
  });
});
