import type { IndexContents, IndexedArticle } from '../search-index/index-contents.js';

/** Which articles a question is put to. */
export interface ArticleFilter {
  /** Only articles of this topic, or below a folder of this name. */
  readonly topic: string | null;
  /** Only articles that know the state of this day (`YYYY-MM-DD`) or a later one. */
  readonly since: string | null;
}

export const NO_FILTER: ArticleFilter = { topic: null, since: null };

/** Passages of the articles that a filter admits; null admits all. */
export function passageFilter(
  contents: IndexContents,
  { topic, since }: ArticleFilter,
): ReadonlySet<number> | null {
  if (topic === null && since === null) return null;
  const admitted = new Set<number>();
  contents.articles.forEach((one, article) => {
    if ((topic !== null && !isAbout(one, topic)) || (since !== null && one.asOf < since)) return;
    const { firstPassage } = contents.offsets;
    for (let passage = firstPassage[article] ?? 0; passage < (firstPassage[article + 1] ?? 0); passage += 1)
      admitted.add(passage);
  });
  return admitted;
}

/** Names under which articles can be asked for, in order: the folders they lie in. Their own topics count too. */
export function topicNames(articles: readonly IndexedArticle[]): string[] {
  return [...new Set(articles.flatMap(({ path }) => path.split('/').slice(0, -1)))].sort();
}

/** Whether a topic admits any article at all. */
export function isKnownTopic(articles: readonly IndexedArticle[], topic: string): boolean {
  return articles.some((article) => isAbout(article, topic));
}

function isAbout({ topics, path }: IndexedArticle, topic: string): boolean {
  const wanted = topic.trim().replace(/\/+$/, '').toLowerCase();
  return [...topics, ...path.split('/').slice(0, -1)].some((name) => name.toLowerCase() === wanted);
}
