import type { FullPassage } from '../../engine/engine.js';
import { cutEscaped, escapeText, escapeToFit } from '../escape.js';
import { LIMITS } from '../limits.js';
import { fillIn, type Phrases } from '../phrases/phrases.js';
import { dateText } from './dates.js';
import { linked, container, type Reply, separator, text } from './reply.js';
import { entryText } from './source-entry.js';

/** Characters for the texts of all passages; each also has a heading of at most 600. */
const TEXTS = 2_000;

/** Up to three passages whole, each with its date, status and link. */
export function renderPassages(passages: readonly FullPassage[], phrases: Phrases): Reply {
  const shown = passages.slice(0, 3);
  const share = Math.floor(TEXTS / Math.max(1, shown.length));
  const parts = shown.flatMap((passage, at) => [
    ...(at === 0 ? [] : [separator()]),
    linked(heading(passage, phrases), passage.url, phrases.buttons.open),
    text(paragraphs(passage.text, share)),
  ]);
  const plain = shown
    .map(
      (passage) =>
        `${heading(passage, phrases)}\n${paragraphs(passage.text, Math.floor(900 / shown.length))}`,
    )
    .join('\n\n');
  return { components: [container(parts)], plain: cutEscaped(plain, LIMITS.content) };
}

function heading({ asOf, ...passage }: FullPassage, phrases: Phrases): string {
  const facts = entryText({ ...passage, mark: '', publisher: null, date: null }, phrases);
  return `${facts} · ${fillIn(phrases.asOf, { date: dateText(asOf) })}`;
}

/** Paragraphs on lines of their own, each escaped, as many as fit. */
function paragraphs(passageText: string, limit: number): string {
  const lines: string[] = [];
  let room = limit;
  for (const line of passageText.split('\n').filter((one) => escapeText(one) !== '')) {
    if (room < 40) {
      lines.push('…');
      break;
    }
    const escaped = escapeToFit(line, room);
    lines.push(escaped);
    room -= escaped.length + 1;
  }
  return lines.join('\n') || '…';
}
