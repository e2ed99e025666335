import { parseIsoDate } from '../corpus/calendar-date.js';
import { isKnownTopic, topicNames } from '../retrieval/article-filter.js';
import type { IndexedArticle } from '../search-index/index-contents.js';

/** What is wrong with the day of a narrowed question, wherever it is asked; null when nothing is. */
export function wrongDay(since: string): string | null {
  if (since.length === 10 && parseIsoDate(since) !== null) return null;
  return `found "${since}"; expected a day that exists, as YYYY-MM-DD`;
}

/** What is wrong with its topic. A misspelt one would look like a corpus that answers nothing. */
export function wrongTopic(articles: readonly IndexedArticle[], topic: string): string | null {
  if (isKnownTopic(articles, topic)) return null;
  return `found "${topic}"; expected one of ${topicNames(articles).join(', ')}, or a topic that an article names`;
}
