import type { BotContext } from '../../src/discord/context.js';
import type { Catalogue } from '../../src/engine/catalogue.js';
import type { Engine } from '../../src/engine/engine.js';
import { topicsOf } from '../../src/engine/topics.js';
import type { IndexedArticle } from '../../src/search-index/index-contents.js';

/** What an engine knows of these articles. */
export function catalogueOfArticles(articles: readonly IndexedArticle[]): Catalogue {
  return {
    articles,
    topics: topicsOf(articles),
    glossary: [],
    passages: articles.length,
    model: 'words',
    search: 'exact',
    builtAt: null,
    build: null,
    filesLeftOut: 0,
  };
}

/** As much of the bot as browsing articles needs. */
export function browsing(articles: readonly IndexedArticle[]): BotContext {
  return { engine: { catalogue: catalogueOfArticles(articles) } as Engine } as BotContext;
}
