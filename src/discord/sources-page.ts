import { articlesFor } from '../engine/catalogue.js';
import type { Language } from '../language/language.js';
import type { BotContext } from './context.js';
import { fillIn, phrasesFor } from './phrases/phrases.js';
import { articleEntry } from './render/article-entry.js';
import { ENTRIES_PER_PAGE, renderList } from './render/list-reply.js';
import { button, type Reply } from './render/reply.js';
import { articlesOn } from './topic-key.js';

/**
 * One page of the articles on a topic, the ones that know the newest state first.
 *
 * @param topic - key of a topic or article; null for all
 * @param page - from 0; beyond the last it is the last
 * @throws {StaleActionError}
 */
export function sourcesPage(
  topic: string | null,
  page: number,
  language: Language,
  { engine }: BotContext,
): Reply {
  const phrases = phrasesFor(language);
  const articles = articlesFor(articlesOn(topic, engine.catalogue), language).sort((a, b) =>
    a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0,
  );
  const pages = Math.max(1, Math.ceil(articles.length / ENTRIES_PER_PAGE));
  const shown = Math.min(page, pages - 1);
  const entries = articles.slice(shown * ENTRIES_PER_PAGE, (shown + 1) * ENTRIES_PER_PAGE).map(articleEntry);
  const turn = (to: number, label: string, emoji: string): ReturnType<typeof button> =>
    button({ kind: 'sources', topic, page: Math.max(0, to) }, label, emoji, to < 0 || to >= pages);
  return renderList(
    {
      title: phrases.sources.title,
      empty: phrases.sources.none,
      entries,
      last: fillIn(phrases.sources.page, { page: shown + 1, pages, count: articles.length }),
      buttons:
        pages === 1
          ? []
          : [turn(shown - 1, phrases.buttons.previous, '◀️'), turn(shown + 1, phrases.buttons.next, '▶️')],
    },
    phrases,
  );
}
