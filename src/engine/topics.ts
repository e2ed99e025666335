import { searchKey } from '../language/search-key.js';
import { detectLanguage } from '../language/detect-language.js';
import { isChinese, type Language } from '../language/language.js';
import type { IndexedArticle } from '../search-index/index-contents.js';

/** What articles say they are about, in both languages. */
export interface Topic {
  /** As the filter takes it. */
  readonly name: string;
  /** What readers of each language call it. */
  readonly en: string;
  readonly zh: string;
  /** Articles on it, a translation not counted. */
  readonly articles: number;
}

/**
 * The topics of the articles, those of most articles first. A translation lists its topics in the order of its original, so
 * the two lists pair the names; the pair that occurs most often wins.
 */
export function topicsOf(articles: readonly IndexedArticle[]): Topic[] {
  const originals = new Map<string, IndexedArticle>(articles.map((article) => [article.path, article]));
  const counts = new Map<string, { label: string; articles: number; names: Map<string, number> }>();
  for (const { topics, translationOf } of articles) {
    if (translationOf !== null && originals.has(translationOf)) continue;
    for (const topic of topics) entry(topic).articles += 1;
  }
  for (const { topics, translationOf } of articles) {
    const original = translationOf === null ? undefined : originals.get(translationOf);
    if (original?.topics.length !== topics.length) continue;
    original.topics.forEach((topic, at) => {
      const { names } = entry(topic);
      const name = topics[at] ?? topic;
      names.set(name, (names.get(name) ?? 0) + 1);
    });
  }
  return [...counts.values()]
    .map(({ label, articles: count, names }) => {
      const [translated] = [...names].sort((a, b) => b[1] - a[1])[0] ?? [label];
      const [en, zh] = isChinese(detectLanguage(label)) ? [translated, label] : [label, translated];
      return { name: label, en, zh, articles: count };
    })
    .sort((a, b) => b.articles - a.articles || (a.en < b.en ? -1 : 1));

  function entry(topic: string): { label: string; articles: number; names: Map<string, number> } {
    const key = topic.toLowerCase();
    let found = counts.get(key);
    if (found === undefined) counts.set(key, (found = { label: topic, articles: 0, names: new Map() }));
    return found;
  }
}

export function topicLabel(topic: Topic, language: Language): string {
  return language === 'en' ? topic.en : topic.zh;
}

/** Something a question can be narrowed to: a topic, or one article. */
export interface Narrowing {
  /** As the filter takes it: a topic's name, or an article's path without its ending. */
  readonly topic: string;
  readonly label: string;
}

/**
 * Topics and articles whose names hold what was typed, in either script; topics first, then names that begin with it.
 *
 * @param typed - as far as it was typed; every topic when empty
 * @param most - how many are wanted
 */
export function suggestNarrowings(
  topics: readonly Topic[],
  articles: readonly IndexedArticle[],
  typed: string,
  language: Language,
  most: number,
): Narrowing[] {
  const key = searchKey(typed);
  const byTopic = topics
    .map((topic) => ({
      topic: topic.name,
      label: topicLabel(topic, language),
      keys: [topic.en, topic.zh].map(searchKey),
    }))
    .filter(({ keys }) => keys.some((one) => one.includes(key)));
  const byTitle =
    key === ''
      ? []
      : articles
          .map((article) => ({
            topic: topicOfArticle(article, articles),
            label: article.title,
            keys: [searchKey(article.title), searchKey(withoutEnding(article.path))],
          }))
          .filter(({ keys }) => keys.some((one) => one.includes(key)));
  const beginning = ({ keys }: { keys: readonly string[] }): number =>
    keys.some((one) => one.startsWith(key)) ? 0 : 1;
  const ordered = [
    ...byTopic.sort((a, b) => beginning(a) - beginning(b)),
    ...byTitle.sort((a, b) => beginning(a) - beginning(b)),
  ];
  const seen = new Set<string>();
  return ordered
    .filter(({ topic, label }) => !seen.has(`${topic}\n${label}`) && seen.add(`${topic}\n${label}`))
    .slice(0, most)
    .map(({ topic, label }) => ({ topic, label }));
}

/**
 * What a member meant by a topic. Discord sometimes sends the label of a suggestion instead of its value, cut if it is long,
 * and members send what they typed without choosing.
 *
 * @returns null when nothing is called so
 */
export function resolveTopic(
  topics: readonly Topic[],
  articles: readonly IndexedArticle[],
  given: string,
): Narrowing | null {
  const typed = given.trim().replace(/…$/, '');
  const key = searchKey(typed);
  if (key === '') return null;
  const exact = [
    ...topics.map((topic) => ({
      topic: topic.name,
      label: topic.name,
      keys: [topic.name, topic.en, topic.zh],
    })),
    ...articles.map((article) => ({
      topic: topicOfArticle(article, articles),
      label: article.title,
      keys: [article.path, withoutEnding(article.path), article.title],
    })),
    ...articles.flatMap(({ path }) =>
      path
        .split('/')
        .slice(0, -1)
        .map((folder) => ({ topic: folder, label: folder, keys: [folder, folder.replaceAll('-', ' ')] })),
    ),
  ].find(({ keys }) => keys.some((one) => searchKey(one) === key));
  if (exact !== undefined) return { topic: exact.topic, label: exact.label };
  return suggestNarrowings(topics, articles, typed, 'en', 1)[0] ?? null;
}

/** A translation goes by its original's name, unless the original could not be read. */
function topicOfArticle(
  { path, translationOf }: IndexedArticle,
  articles: readonly IndexedArticle[],
): string {
  const hasOriginal = translationOf !== null && articles.some((one) => one.path === translationOf);
  return withoutEnding(hasOriginal ? translationOf : path);
}

function withoutEnding(path: string): string {
  return path.replace(/\.\w+$/, '');
}
