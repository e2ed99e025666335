import type { Catalogue } from '../engine/catalogue.js';
import { onTopic } from '../retrieval/article-filter.js';
import type { IndexedArticle } from '../search-index/index-contents.js';
import { keyFor } from './custom-id.js';
import { StaleActionError } from './stale-action-error.js';

/**
 * A topic or article as the filter takes it, from its key; null for none.
 *
 * @throws {StaleActionError} when nothing has this key any more
 */
export function topicOfKey(key: string | null, { topics, articles }: Catalogue): string | null {
  if (key === null) return null;
  const names = [
    ...topics.map(({ name }) => name),
    ...articles.flatMap(({ path }) => [path.replace(/\.\w+$/, ''), ...path.split('/').slice(0, -1)]),
  ];
  const name = names.find((one) => keyFor(one) === key);
  if (name === undefined) throw new StaleActionError();
  return name;
}

/** Articles on the topic of a key, translations included; all without a key. @throws {StaleActionError} */
export function articlesOn(key: string | null, catalogue: Catalogue): readonly IndexedArticle[] {
  const topic = topicOfKey(key, catalogue);
  return topic === null ? catalogue.articles : onTopic(catalogue.articles, topic);
}
