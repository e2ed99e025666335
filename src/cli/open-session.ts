import { fileURLToPath } from 'node:url';
import { Answerer, type Tuning } from '../answer/answerer.js';
import { readScopeModel } from '../answer/scope-file.js';
import type { Config, LogLevel } from '../config.js';
import { countFilesLeftOut } from '../corpus/corpus-problem.js';
import type { Embedder } from '../embedding/embedder.js';
import { openEmbedder } from '../embedding/xenova-embedder.js';
import { type ArticleTexts, CorpusTexts } from '../retrieval/article-texts.js';
import { GlossaryMatcher } from '../retrieval/glossary-matcher.js';
import { openIndex } from '../search-index/open-index.js';
import type { Manifest } from '../search-index/manifest.js';
import type { SearchIndex } from '../search-index/search-index.js';
import type { IndexLocation, IndexUpdate } from '../search-index/update-index.js';
import { isHnswAvailable } from '../vector-index/hnsw-index.js';
import { progressBar } from '../terminal/progress-bar.js';
import { tell } from './tell.js';

const now = (): number => performance.now();

/** Where the built-in model lies, wherever the program is started from. */
const BUILTIN_MODEL = fileURLToPath(new URL('../../models/builtin', import.meta.url));

/** Tells questions of the field from others, whatever embeds them. */
const SCOPE_MODEL = fileURLToPath(new URL('../../models/scope/scope.json', import.meta.url));

/** The embedding model that the settings name, with a bar while it is downloaded. */
export async function openConfiguredEmbedder(config: Config): Promise<Embedder> {
  const bar = progressBar(`Downloading ${config.EMBEDDING_MODEL}`, process.stderr, now);
  try {
    return await openEmbedder({
      model: config.EMBEDDING_MODEL,
      builtinFolder: BUILTIN_MODEL,
      cacheFolder: config.MODEL_CACHE_DIR,
      onDownloadProgress: ({ loadedBytes, totalBytes }) => bar.update(loadedBytes, totalBytes),
    });
  } finally {
    bar.stop();
  }
}

export async function indexLocation(config: Config): Promise<IndexLocation> {
  const embedder = await openConfiguredEmbedder(config);
  return { corpusDirectory: config.CORPUS_DIR, indexDirectory: config.INDEX_DIR, embedder };
}

/** What an answerer may have that the one in use has not. */
export interface Variation extends Tuning {
  readonly index?: SearchIndex;
  /** False: without it. */
  readonly glossary?: boolean;
  /** False: without it. */
  readonly scope?: boolean;
}

/** Everything that answering takes, ready. */
export interface Session {
  readonly answerer: Answerer;
  /** An answerer that differs in one thing: to measure what each is worth. */
  readonly tuned: (change?: Variation) => Answerer;
  readonly index: SearchIndex;
  readonly texts: ArticleTexts;
  /** Null when the index could not be written and serves from memory. */
  readonly manifest: Manifest | null;
  /** What was built on the way; null when the index was current. */
  readonly update: IndexUpdate | null;
}

/** Opens model, index and glossary; builds the index first when it is missing or stale, and says so on stderr. */
export async function openSession(config: Config): Promise<Session> {
  const location = await indexLocation(config);
  const bar = progressBar('Embedding', process.stderr, now);
  const { index, manifest, update } = await openIndex(location, {
    onBuild: (reason) => tell('info', config.LOG_LEVEL, `Building the index (${reason}) …`),
    onProgress: (done, total) => bar.update(done, total),
  }).finally(() => bar.stop());
  if (update !== null) noteUpdate(update, config.LOG_LEVEL);
  const texts = new CorpusTexts(config.CORPUS_DIR);
  const glossary = new GlossaryMatcher(index.contents.glossary);
  const scopeModel = await readScopeModel(SCOPE_MODEL, (text) => tell('warn', config.LOG_LEVEL, text));
  const tuned: Session['tuned'] = ({
    glossary: named = true,
    scope = true,
    index: searched = index,
    ...tuning
  } = {}) =>
    new Answerer(
      location.embedder,
      searched,
      texts,
      named ? glossary : new GlossaryMatcher([]),
      now,
      scope ? scopeModel : null,
      tuning,
    );
  return { answerer: tuned(), tuned, index, texts, manifest, update };
}

/** Tells what a person should know after a build. */
export function noteUpdate({ corpus, index, notWritten }: IndexUpdate, setting: LogLevel): void {
  const leftOut = countFilesLeftOut(corpus.problems);
  const files = leftOut === 1 ? 'file was' : 'files were';
  if (leftOut > 0) tell('warn', setting, `${leftOut} ${files} left out. \`npm run check-corpus\` says why.`);
  if (index.contents.articles.length === 0)
    tell('warn', setting, 'There are no articles to answer from. Put some into the corpus folder.');
  if (index.vectors.kind === 'exact' && !isHnswAvailable()) {
    const cause = 'hnswlib-node is not installed (it needs a C++ compiler): exact search takes its place.';
    tell('warn', setting, `${cause} Answers are the same; a very large corpus is slower.`);
  }
  if (notWritten !== null) tell('warn', setting, notWritten.message);
}
