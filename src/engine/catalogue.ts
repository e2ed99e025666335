import type { GlossaryEntry } from '../corpus/glossary.js';
import { isChinese, type Language } from '../language/language.js';
import type { IndexedArticle } from '../search-index/index-contents.js';
import type { SearchIndex } from '../search-index/search-index.js';
import { topicsOf, type Topic } from './topics.js';

/** What can be said of the articles without searching them: it is sent once, so that browsing never waits for a question. */
export interface Catalogue {
  readonly articles: readonly IndexedArticle[];
  readonly topics: readonly Topic[];
  readonly glossary: readonly GlossaryEntry[];
  /** Passages that can be quoted. */
  readonly passages: number;
  /** The model that makes the vectors, as the settings name it. */
  readonly model: string;
  readonly search: 'hnsw' | 'exact';
  /** When the index was built, ISO 8601; null when it could not be written and serves from memory. */
  readonly builtAt: string | null;
  /** Which build of the index it is; null as above. */
  readonly build: string | null;
  /** Files of the corpus that could not be used. */
  readonly filesLeftOut: number;
}

/** What is known of an index besides its contents. */
export type IndexFacts = Pick<Catalogue, 'model' | 'builtAt' | 'build' | 'filesLeftOut'>;

export function catalogueOf({ contents, vectors }: SearchIndex, facts: IndexFacts): Catalogue {
  return {
    articles: contents.articles,
    topics: topicsOf(contents.articles),
    glossary: contents.glossary,
    passages: contents.passages.length,
    search: vectors.kind,
    ...facts,
  };
}

/** The articles a reader of this language is shown: those in it, and those that nobody translated into it. */
export function articlesFor(articles: readonly IndexedArticle[], language: Language): IndexedArticle[] {
  const originals = new Map<string, IndexedArticle>();
  for (const article of articles) {
    const original = article.translationOf ?? article.path;
    const chosen = originals.get(original);
    if (chosen === undefined || preference(article, language) > preference(chosen, language))
      originals.set(original, article);
  }
  return [...originals.values()];
}

/** Either Chinese is better than English for a reader of Chinese; an original is better than a translation. */
function preference({ language, translationOf }: IndexedArticle, wanted: Language): number {
  const readable = language === wanted ? 4 : isChinese(language) && isChinese(wanted) ? 2 : 0;
  return readable + (translationOf === null ? 1 : 0);
}
