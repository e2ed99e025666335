import type { Answer } from '../../answer/answer.js';
import { escapeToFit } from '../escape.js';
import { LIMITS } from '../limits.js';
import type { Phrases } from '../phrases/phrases.js';
import { lastLine, quoteLines } from './quote-lines.js';
import { webLink } from './links.js';
import { citationEntries, entryText } from './source-entry.js';

/** How much of the room is for the quotes; the rest is for sources. */
const QUOTES = 0.55;

/**
 * An answer as plain text, where components cannot go. Links stand in angle brackets, which keeps Discord from opening a
 * preview for each. A source whose link does not fit is named without it; one that does not fit is left out whole.
 *
 * @param room - characters there are, all sources included
 */
export function plainAnswer(answer: Answer, phrases: Phrases, room: number = LIMITS.content): string {
  const answered = answer.kind === 'answered';
  const entries = answered
    ? citationEntries(answer.citations).map((entry) => ({ text: entryText(entry, phrases), url: entry.url }))
    : answer.closest.map(({ title, url }) => ({ text: `• ${escapeToFit(title, 200)}`, url }));
  const head = quoteLines(answer.text, Math.floor(room * QUOTES));
  const last = answered ? `\n-# ${lastLine(answer, phrases)}` : '';
  const lines = [head, ...(answered || entries.length === 0 ? [] : [phrases.closest])];
  for (const { text, url } of entries) {
    const link = url === null ? null : webLink(url);
    const fitting = [...(link === null ? [] : [`${text}\n<${link}>`]), text].find(
      (line) => `${lines.join('\n')}\n${line}${last}`.length <= room,
    );
    if (fitting !== undefined) lines.push(fitting);
  }
  return `${lines.join('\n')}${last}`;
}
