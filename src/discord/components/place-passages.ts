import type { FullPassage } from '../../engine/engine.js';
import type { BotContext } from '../context.js';
import { keyFor, type PlaceKey, versionKey } from '../custom-id.js';
import { StaleActionError } from '../stale-action-error.js';

/** Paths of the articles that places name; those that are gone are left out. */
export function articlesAt(places: readonly PlaceKey[], { engine }: BotContext): string[] {
  const paths = new Map(engine.catalogue.articles.map(({ path }) => [keyFor(path), path as string]));
  return [...new Set(places.flatMap(({ article }) => paths.get(article) ?? []))];
}

/**
 * The passages at places, each once.
 *
 * @throws {StaleActionError} when an article is gone or has changed since: its offsets no longer mean what they meant
 */
export async function passagesAt(
  places: readonly PlaceKey[],
  { engine }: BotContext,
): Promise<FullPassage[]> {
  const { articles } = engine.catalogue;
  const passages = new Map<string, FullPassage>();
  for (const { article: key, version, offset } of places) {
    const article = articles.find(({ path, hash }) => keyFor(path) === key && versionKey(hash) === version);
    const passage = article === undefined ? null : await engine.passage({ article: article.path, offset });
    if (passage === null) throw new StaleActionError();
    passages.set(`${passage.title}\n${passage.section}\n${passage.text}`, passage);
  }
  return [...passages.values()];
}
