import type { Answer } from '../../answer/answer.js';
import { escapeToFit } from '../escape.js';
import { fillIn, type Phrases } from '../phrases/phrases.js';
import { dateText } from './dates.js';

/** As-of date of the quote that knows least, to what the answer was narrowed, and that this is no advice. */
export function lastLine({ citations }: Answer, phrases: Phrases, scope: string | null = null): string {
  const days = citations.map(({ asOf }) => asOf).sort();
  const asOf = days[0] === undefined ? null : fillIn(phrases.asOf, { date: dateText(days[0]) });
  const narrowed = scope === null ? null : escapeToFit(scope, 120);
  return [asOf, narrowed, phrases.notAdvice].filter((part) => part !== null).join(' · ');
}

/**
 * The lines of an answer, escaped. Every line keeps its number when it has to be cut.
 *
 * @param limit - characters of all lines together
 */
export function quoteLines(answerText: string, limit: number): string {
  const lines = answerText.split('\n');
  const share = Math.floor(limit / lines.length) - 2;
  return lines
    .map((line) => {
      const match = /^([^]*) \[(\d+)\]$/.exec(line);
      if (match === null) return escapeToFit(line, share);
      return `${escapeToFit(match[1] ?? '', share - 10)} **\\[${match[2] ?? ''}\\]**`;
    })
    .join('\n\n');
}
