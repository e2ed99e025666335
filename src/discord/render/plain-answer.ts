import type { Answer } from '../../answer/answer.js';
import { escapeToFit } from '../escape.js';
import { LIMITS } from '../limits.js';
import type { Phrases } from '../phrases/phrases.js';
import { lastLine, quoteLines } from './quote-lines.js';
import { webLink } from './links.js';
import { citationEntries, entryText } from './source-entry.js';

/** Characters of the quotes; the rest of a message is for sources. */
const QUOTES = 1_100;

/**
 * An answer as plain text of at most 2,000 characters, where components cannot go. Links stand in angle brackets, which keeps
 * Discord from opening a preview for each. A source that no longer fits is left out whole, never cut in its link.
 */
export function plainAnswer(answer: Answer, phrases: Phrases): string {
  const answered = answer.kind === 'answered';
  const entries = answered
    ? citationEntries(answer.citations).map((entry) => ({ text: entryText(entry, phrases), url: entry.url }))
    : answer.closest.map(({ title, url }) => ({ text: `• ${escapeToFit(title, 200)}`, url }));
  const head = quoteLines(answer.text, QUOTES);
  const last = answered ? `\n-# ${lastLine(answer, phrases)}` : '';
  const lines = [head, ...(answered || entries.length === 0 ? [] : [phrases.closest])];
  for (const { text, url } of entries) {
    const link = url === null ? null : webLink(url);
    const line = link === null ? text : `${text}\n<${link}>`;
    if (`${lines.join('\n')}\n${line}${last}`.length <= LIMITS.content) lines.push(line);
  }
  return `${lines.join('\n')}${last}`;
}
