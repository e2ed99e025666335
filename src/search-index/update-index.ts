import { countFilesLeftOut } from '../corpus/corpus-problem.js';
import { type Corpus, readCorpus } from '../corpus/read-corpus.js';
import type { Embedder } from '../embedding/embedder.js';
import { HnswIndex } from '../vector-index/hnsw-index.js';
import { buildIndex } from './build-index.js';
import type { BuildReport, EmbeddingProgress } from './embed-articles.js';
import type { IndexContents } from './index-contents.js';
import { IndexNotWrittenError } from './index-errors.js';
import { type LoadedIndex, type ManifestFacts, readIndex, readManifest, writeIndex } from './index-files.js';
import { INDEX_FORMAT, type Manifest } from './manifest.js';
import { planUpdate, requirementsOf, type UpdatePlan } from './plan-update.js';
import { type SearchIndex, searchIndex } from './search-index.js';

/** Where an index comes from and what makes its vectors. */
export interface IndexLocation {
  readonly corpusDirectory: string;
  readonly indexDirectory: string;
  readonly embedder: Embedder;
}

/** What happens while an index is built; all of it optional. */
export interface IndexListener {
  /** A build begins, for this reason. */
  readonly onBuild?: (reason: string) => void;
  readonly onProgress?: EmbeddingProgress;
}

/** What was done to make an index current. */
export interface IndexUpdate {
  readonly plan: UpdatePlan;
  readonly corpus: Corpus;
  readonly report: BuildReport;
  readonly index: SearchIndex;
  /** Null when the index could not be written; `notWritten` says why, and `index` can be searched all the same. */
  readonly manifest: Manifest | null;
  readonly notWritten: IndexNotWrittenError | null;
}

/** What an update would do, without doing it: nothing is embedded and nothing written. */
export async function planIndexUpdate(
  location: IndexLocation,
  full: boolean,
): Promise<{ plan: UpdatePlan; corpus: Corpus }> {
  const { plan, corpus } = await prepareUpdate(location, full);
  return { plan, corpus };
}

/** Reads the whole corpus, reports what is wrong with it, and brings the index up to date. */
export async function updateIndex(
  location: IndexLocation,
  full: boolean,
  listener: IndexListener = {},
): Promise<IndexUpdate> {
  const { indexDirectory, embedder } = location;
  const { plan, corpus, previous } = await prepareUpdate(location, full);
  if (plan.kind === 'up-to-date' && previous !== null) {
    const report = { articlesReused: corpus.articles.length, articlesEmbedded: 0, embeddings: 0 };
    const { manifest } = previous;
    return { plan, corpus, report, index: searchIndex(previous), manifest, notWritten: null };
  }
  if (plan.kind === 'build') listener.onBuild?.(plan.reason);
  const { contents, report } = await buildIndex(
    corpus,
    embedder,
    previous?.contents ?? null,
    listener.onProgress,
  );
  const graph = HnswIndex.build(contents.vectors, contents.dimension);
  const done = { plan, corpus, report, index: searchIndex({ contents, graph }) };
  try {
    const facts = manifestFacts(corpus, contents, embedder);
    return { ...done, manifest: await writeIndex(indexDirectory, contents, graph, facts), notWritten: null };
  } catch (error) {
    if (!(error instanceof IndexNotWrittenError)) throw error;
    return { ...done, manifest: null, notWritten: error };
  }
}

/** A plan that the files on disk bear out: whenever it relies on the index that is there, that index is whole. */
interface PreparedUpdate {
  readonly plan: UpdatePlan;
  readonly corpus: Corpus;
  /** Null when the plan is to build from nothing. */
  readonly previous: (LoadedIndex & { readonly manifest: Manifest }) | null;
}

async function prepareUpdate(
  { corpusDirectory, indexDirectory, embedder }: IndexLocation,
  full: boolean,
): Promise<PreparedUpdate> {
  const corpus = await readCorpus(corpusDirectory);
  const stored = await readManifest(indexDirectory);
  const plan = planUpdate(stored, requirementsOf(embedder), corpus.hashes, full);
  if (stored.kind !== 'stored' || (plan.kind === 'build' && !plan.reusePrevious))
    return { plan, corpus, previous: null };
  const { manifest } = stored;
  const loaded = await readIndex(indexDirectory, manifest);
  if (loaded !== null) return { plan, corpus, previous: { ...loaded, manifest } };
  const reason = 'its files are missing or damaged';
  return { plan: { kind: 'build', reason, reusePrevious: false }, corpus, previous: null };
}

/** What the manifest of a new index says, but for its files. */
export function manifestFacts(corpus: Corpus, contents: IndexContents, embedder: Embedder): ManifestFacts {
  return {
    format: INDEX_FORMAT,
    builtAt: new Date().toISOString(),
    ...requirementsOf(embedder),
    corpusHashes: Object.fromEntries(corpus.hashes),
    counts: {
      articles: contents.articles.length,
      passages: contents.passages.length,
      sentences: contents.offsets.sentenceSpans.length / 2,
      questions: contents.questions.passages.length,
      terms: contents.postings.words.lengths.reduce((sum, length) => sum + length, 0),
      vocabulary: contents.postings.words.vocabulary.length,
      filesLeftOut: countFilesLeftOut(corpus.problems),
    },
  };
}
