import type { Article, Source } from '../corpus/article.js';
import type { Passage } from './passage.js';

/**
 * What is put before a passage's text when it is embedded and indexed: title, date, publisher, heading path. A passage
 * under "Penalties" says nothing of stablecoins; its article's title does.
 */
export function passageContext(
  article: Pick<Article, 'title' | 'publishedAt' | 'publisher'>,
  headingPath: readonly string[],
  attribution: Source | null,
): string {
  const publisher = attribution?.publisher ?? article.publisher;
  const date = attribution?.date ?? article.publishedAt;
  return [article.title, ...headingPath, [publisher, date].filter((part) => part !== null).join(', ')].join(
    ' — ',
  );
}

/**
 * What is embedded of a passage: its context, then what a person reads of it.
 *
 * @param text - the passage's text without markup
 */
export function passageEmbeddingText(passage: Pick<Passage, 'context'>, text: string): string {
  return `${passage.context}\n${text}`;
}
