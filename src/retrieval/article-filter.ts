import type { IndexContents, IndexedArticle } from '../search-index/index-contents.js';

/** Which articles a question is put to. */
export interface ArticleFilter {
  /** Only articles of this topic, or below a folder of this name, or the one article of this path; with translations. */
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
  const wanted = topic === null ? null : new Set(onTopic(contents.articles, topic));
  contents.articles.forEach((one, article) => {
    if (wanted?.has(one) === false || (since !== null && one.asOf < since)) return;
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

/** Articles on a topic and their translations, which name it in another language. */
export function onTopic(articles: readonly IndexedArticle[], topic: string): readonly IndexedArticle[] {
  const originals = new Set(
    articles.filter((one) => isAbout(one, topic)).map(({ path, translationOf }) => translationOf ?? path),
  );
  return articles.filter(({ path, translationOf }) => originals.has(translationOf ?? path));
}

function isAbout({ topics, path }: IndexedArticle, topic: string): boolean {
  const wanted = topic.trim().replace(/\/+$/, '').toLowerCase();
  const names = [...topics, ...path.split('/').slice(0, -1), path, path.replace(/\.\w+$/, '')];
  return names.some((name) => name.toLowerCase() === wanted);
}
