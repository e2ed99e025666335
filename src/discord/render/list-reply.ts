import type { APIButtonComponent } from 'discord-api-types/v10';
import { escapeText } from '../escape.js';
import { LIMITS } from '../limits.js';
import type { Phrases } from '../phrases/phrases.js';
import { webLink } from './links.js';
import { ACCENTS, container, type Reply, row, separator, text, textLength, thatFit } from './reply.js';
import { entryComponent, entryText, type SourceEntry } from './source-entry.js';

/** Entries of a list in one message: with a button each, more would pass Discord's 40 components. */
export const ENTRIES_PER_PAGE = 7;

/** A list of things to read under a heading. */
export interface ListView {
  readonly title: string;
  /** Shown when there is no entry. */
  readonly empty: string;
  readonly entries: readonly SourceEntry[];
  readonly last: string | null;
  readonly buttons: readonly APIButtonComponent[];
}

export function renderList({ title, empty, entries, last, buttons }: ListView, phrases: Phrases): Reply {
  const heading = text(`### ${escapeText(title)}`);
  const closing = last === null ? [] : [text(`-# ${last}`)];
  const listed =
    entries.length === 0
      ? [text(empty)]
      : entries.slice(0, ENTRIES_PER_PAGE).map((entry) => entryComponent(entry, phrases));
  return {
    components: [
      container(
        [
          heading,
          separator(),
          ...thatFit(listed, LIMITS.textDisplays - textLength([heading, ...closing])),
          ...closing,
          ...(buttons.length === 0 ? [] : [row(...buttons)]),
        ],
        entries.length === 0 ? ACCENTS.refusal : ACCENTS.answer,
      ),
    ],
    plain: plainList([escapeText(title), ...(entries.length === 0 ? [empty] : [])], entries, phrases),
  };
}

function plainList(head: readonly string[], entries: readonly SourceEntry[], phrases: Phrases): string {
  const lines = [...head];
  for (const entry of entries) {
    const link = entry.url === null ? null : webLink(entry.url);
    const line = `${entryText(entry, phrases)}${link === null ? '' : `\n<${link}>`}`;
    if (`${lines.join('\n')}\n${line}`.length <= LIMITS.content) lines.push(line);
  }
  return lines.join('\n').slice(0, LIMITS.content);
}
