import { type Corpus, readArticleHashes, readCorpus } from '../corpus/read-corpus.js';
import type { Embedder } from '../embedding/embedder.js';
import { LexicalIndex } from '../lexical-index/lexical-index.js';
import { TERMS_VERSION } from '../lexical-index/terms.js';
import { SPLITTER_VERSION } from '../passages/split-article.js';
import { ExactIndex } from '../vector-index/exact-index.js';
import { HnswIndex } from '../vector-index/hnsw-index.js';
import type { VectorIndex } from '../vector-index/vector-index.js';
import { buildIndex } from './build-index.js';
import type { BuildReport, EmbeddingProgress } from './embed-articles.js';
import type { IndexContents } from './index-contents.js';
import { IndexNotWrittenError } from './index-errors.js';
import { type LoadedIndex, readIndex, readManifest, type StoredIndex, writeIndex } from './index-files.js';
import { INDEX_FORMAT, type Manifest } from './manifest.js';
import { planUpdate, type UpdatePlan } from './plan-update.js';

/** An index ready to be searched. */
export interface SearchIndex {
  readonly contents: IndexContents;
  readonly vectors: VectorIndex;
  readonly lexical: LexicalIndex;
}

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

/**
 * The index of a corpus as the corpus is now: read from disk when it is current, built when it is not.
 *
 * @returns `update` is null when nothing had to be built
 */
export async function openIndex(
  location: IndexLocation,
  listener: IndexListener = {},
): Promise<{ index: SearchIndex; update: IndexUpdate | null }> {
  const hashes = await readArticleHashes(location.corpusDirectory);
  const stored = await readManifest(location.indexDirectory);
  const plan = planUpdate(stored, requirementsOf(location.embedder), hashes, false);
  if (plan.kind === 'up-to-date' && stored.kind === 'stored') {
    const loaded = await readIndex(location.indexDirectory, stored.manifest);
    if (loaded !== null) return { index: searchIndex(loaded), update: null };
  }
  const update = await updateIndex(location, false, listener);
  return { index: update.index, update };
}

/** What an update would do, without doing it: nothing is embedded and nothing written. */
export async function planIndexUpdate(
  { corpusDirectory, indexDirectory, embedder }: IndexLocation,
  full: boolean,
): Promise<{ plan: UpdatePlan; corpus: Corpus }> {
  const corpus = await readCorpus(corpusDirectory);
  return {
    plan: planUpdate(await readManifest(indexDirectory), requirementsOf(embedder), corpus.hashes, full),
    corpus,
  };
}

/** Reads the whole corpus, reports what is wrong with it, and brings the index up to date. */
export async function updateIndex(
  location: IndexLocation,
  full: boolean,
  listener: IndexListener = {},
): Promise<IndexUpdate> {
  const { indexDirectory, embedder } = location;
  const stored = await readManifest(indexDirectory);
  const { plan: intended, corpus } = await planIndexUpdate(location, full);
  const previous = await previousIndex(indexDirectory, stored, intended);
  if (intended.kind === 'up-to-date' && previous !== null && stored.kind === 'stored') {
    const report = { articlesReused: corpus.articles.length, articlesEmbedded: 0, embeddings: 0 };
    return {
      plan: intended,
      corpus,
      report,
      index: searchIndex(previous),
      manifest: stored.manifest,
      notWritten: null,
    };
  }
  const plan: UpdatePlan & { kind: 'build' } =
    intended.kind === 'build' && (previous !== null || !intended.reusePrevious)
      ? intended
      : { kind: 'build', reason: 'its files are missing or damaged', reusePrevious: false };
  listener.onBuild?.(plan.reason);
  const { contents, report } = await buildIndex(
    corpus.articles,
    corpus.hashes,
    embedder,
    previous?.contents ?? null,
    listener.onProgress,
  );
  const graph = HnswIndex.build(contents.vectors, contents.dimension);
  const index = searchIndex({ contents, graph });
  try {
    const manifest = await writeIndex(
      indexDirectory,
      contents,
      graph,
      manifestFacts(corpus, contents, embedder),
    );
    return { plan, corpus, report, index, manifest, notWritten: null };
  } catch (error) {
    if (!(error instanceof IndexNotWrittenError)) throw error;
    return { plan, corpus, report, index, manifest: null, notWritten: error };
  }

  async function previousIndex(
    directory: string,
    from: StoredIndex,
    next: UpdatePlan,
  ): Promise<LoadedIndex | null> {
    if (from.kind !== 'stored' || (next.kind === 'build' && !next.reusePrevious)) return null;
    return readIndex(directory, from.manifest);
  }
}

function requirementsOf(embedder: Embedder): Parameters<typeof planUpdate>[1] {
  return { embedder: embedder.identity, splitterVersion: SPLITTER_VERSION, termsVersion: TERMS_VERSION };
}

function searchIndex({ contents, graph }: LoadedIndex): SearchIndex {
  return {
    contents,
    vectors: graph ?? new ExactIndex(contents.vectors, contents.dimension),
    lexical: new LexicalIndex(contents.postings),
  };
}

function manifestFacts(
  corpus: Corpus,
  contents: IndexContents,
  embedder: Embedder,
): Parameters<typeof writeIndex>[3] {
  return {
    format: INDEX_FORMAT,
    builtAt: new Date().toISOString(),
    embedder: embedder.identity,
    dimension: embedder.dimension,
    splitterVersion: SPLITTER_VERSION,
    termsVersion: TERMS_VERSION,
    articleHashes: Object.fromEntries(corpus.hashes),
    counts: {
      articles: contents.articles.length,
      passages: contents.passages.length,
      sentences: contents.offsets.sentenceSpans.length / 2,
      questions: contents.questions.passages.length,
      terms: contents.postings.lengths.reduce((sum, length) => sum + length, 0),
      vocabulary: contents.postings.vocabulary.length,
      articlesLeftOut: corpus.hashes.size - contents.articles.length - corpus.draftCount,
    },
  };
}
