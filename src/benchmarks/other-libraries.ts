import type { Search } from './retrieval-benchmark.js';
import type { BenchmarkPassage } from './retrieval-set.js';

/** Passages a library is asked for. */
const FETCHED = 100;

/**
 * The two most used search libraries of the JavaScript world over the same set, as their documentation sets them up for
 * such text. Development dependencies: without them (`npm ci --omit=dev`) there is nothing to compare with.
 *
 * @returns null when they are not installed
 */
export async function otherSearches(
  passages: readonly BenchmarkPassage[],
): Promise<Readonly<Record<string, Search>> | null> {
  try {
    return { MiniSearch: await miniSearch(passages), Orama: await oramaSearch(passages) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

async function miniSearch(passages: readonly BenchmarkPassage[]): Promise<Search> {
  const { default: MiniSearch } = await import('minisearch');
  const index = new MiniSearch<BenchmarkPassage>({ fields: ['title', 'text'] });
  index.addAll(passages);
  return (question) =>
    index
      .search(question)
      .slice(0, FETCHED)
      .map(({ id }) => String(id));
}

async function oramaSearch(passages: readonly BenchmarkPassage[]): Promise<Search> {
  const { create, insertMultiple, search } = await import('@orama/orama');
  const database = create({ schema: { id: 'string', title: 'string', text: 'string' } as const });
  await insertMultiple(
    database,
    passages.map(({ id, title = '', text }) => ({ id, title, text })),
  );
  return async (term) => {
    const { hits } = await search(database, { term, properties: ['title', 'text'], limit: FETCHED });
    return hits.map(({ document }) => document.id);
  };
}
