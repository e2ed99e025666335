import type { EngineAnswer } from '../../engine/engine.js';
import { phrasesFor } from '../phrases/phrases.js';
import { renderList } from './list-reply.js';
import type { Reply } from './reply.js';
import type { SourceEntry } from './source-entry.js';

/** Documents behind the quotes that the answer did not show, and passages that were found and not quoted. */
export function renderMore({ answer, further }: EngineAnswer): Reply {
  const phrases = phrasesFor(answer.language);
  const shown = new Set(answer.citations.flatMap(({ sources }) => sources.slice(0, 1).map(({ url }) => url)));
  const documents = new Map<string, SourceEntry>();
  for (const { url, title, publisher, date } of answer.citations.flatMap(({ sources }) => sources.slice(1)))
    if (!shown.has(url)) documents.set(url, { ...BARE, title, publisher, date, url });
  const passages = further.map(({ asOf, ...passage }): SourceEntry => ({ ...BARE, ...passage, date: asOf }));
  return renderList(
    {
      title: phrases.more.title,
      empty: phrases.more.none,
      entries: [...passages.slice(0, 4), ...[...documents.values()].slice(0, 3)],
      last: phrases.notAdvice,
      buttons: [],
    },
    phrases,
  );
}

const BARE = { mark: '', section: '', status: null, supersededBy: null } as const;
