import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Citation } from '../../answer/answer.js';
import type { ArticleStatus } from '../../corpus/article.js';
import { escapeToFit } from '../escape.js';
import { fillIn, type Phrases } from '../phrases/phrases.js';
import { dateText } from './dates.js';
import { hostOf } from './links.js';
import { linked } from './reply.js';

/** What stands in the list of sources for one thing to read. */
export interface SourceEntry {
  /** `[1]`, or nothing. */
  readonly mark: string;
  readonly title: string;
  readonly section: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly status: ArticleStatus | null;
  readonly supersededBy: string | null;
  readonly url: string | null;
}

/** Characters of an entry at most: three of them, an answer and a question go into one message. */
const WIDTHS = { title: 150, section: 100, publisher: 80, superseding: 90 };

/** An entry as text: a bold title, then publisher, date, status and where the link leads. */
export function entryText(entry: SourceEntry, phrases: Phrases): string {
  const title = escapeToFit(entry.title, WIDTHS.title);
  const section = escapeToFit(entry.section, WIDTHS.section);
  const host = entry.url === null ? null : hostOf(entry.url);
  const facts = [
    entry.publisher === null ? null : escapeToFit(entry.publisher, WIDTHS.publisher),
    entry.date === null ? null : dateText(entry.date),
    entry.status === null ? null : statusBadge(entry.status, entry.supersededBy, phrases),
    host,
  ].filter((fact) => fact !== null && fact !== '');
  const heading = `${entry.mark === '' ? '' : `${entry.mark} `}**${title}**${section === '' ? '' : ` › ${section}`}`;
  return facts.length === 0 ? heading : `${heading}\n-# ${facts.join(' · ')}`;
}

export function entryComponent(entry: SourceEntry, phrases: Phrases): APIComponentInContainer {
  return linked(entryText(entry, phrases), entry.url, phrases.buttons.open);
}

/** "in force", "proposed", "superseded by …". */
export function statusBadge(status: ArticleStatus, supersededBy: string | null, phrases: Phrases): string {
  if (status !== 'superseded' || supersededBy === null) return phrases.status[status];
  return fillIn(phrases.supersededBy, { title: escapeToFit(supersededBy, WIDTHS.superseding) });
}

/** Citations of one section and one document as one entry, so that a phone shows answers and not one title three times. */
export function citationEntries(citations: readonly Citation[]): SourceEntry[] {
  const entries = new Map<string, SourceEntry & { readonly document: string | null }>();
  for (const {
    number,
    title,
    section,
    url,
    publisher,
    publishedAt,
    status,
    supersededBy,
    sources,
  } of citations) {
    // The document behind the words says more than the article that quotes it.
    const [source] = sources;
    const key = [title, section, source?.url ?? url].join('\n');
    const before = entries.get(key);
    const mark = `\\[${number}\\]`;
    entries.set(key, {
      mark: before === undefined ? mark : `${before.mark} ${mark}`,
      title,
      section,
      publisher: source === undefined ? publisher : (source.publisher ?? source.title),
      date: source === undefined ? publishedAt : source.date,
      status,
      supersededBy,
      url: source?.url ?? url,
      document: source?.title ?? null,
    });
  }
  const all = [...entries.values()];
  return all.map(({ document, ...entry }, at) => {
    const section = distinction({ ...entry, document }, all);
    // The title once; further entries of the article are known by what is theirs.
    const isFurther = section !== '' && all.slice(0, at).some(({ title }) => title === entry.title);
    return isFurther ? { ...entry, title: section, section: '' } : { ...entry, section };
  });
}

/** What tells an entry from others with its title: its section, else its document; nothing when the title is enough. */
function distinction(
  entry: SourceEntry & { readonly document: string | null },
  all: readonly SourceEntry[],
): string {
  const sameTitle = all.filter(({ title }) => title === entry.title);
  if (sameTitle.length === 1) return '';
  const sameSection = sameTitle.filter(({ section }) => section === entry.section);
  return sameSection.length === 1 ? entry.section : (entry.document ?? entry.section);
}
