import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { otherSearches } from '../benchmarks/other-libraries.js';
import { ownSearches, type RetrievalScore, scoreSearch } from '../benchmarks/retrieval-benchmark.js';
import { readRetrievalSet, type RetrievalSet } from '../benchmarks/retrieval-set.js';
import { crossFit, meanScore } from '../benchmarks/trained-benchmark.js';
import type { Config } from '../config.js';
import { progressBar } from '../terminal/progress-bar.js';
import { decodeRanker, RANKER_FILE } from '../training/ranker-file.js';
import { loadConfig } from './load-config.js';
import { openConfiguredEmbedder } from './open-session.js';
import { UsageError } from './run-command.js';
import { tell } from './tell.js';

export interface RetrievalOptions {
  readonly passages: string;
  readonly questions: string;
  /** Only the first so many questions. */
  readonly limit?: number;
  /** Without the other libraries. */
  readonly ours?: true;
  /** Folds for model and ranker to be trained in. */
  readonly crossFit?: number;
}

/** Scores an outside retrieval set and prints the table. */
export async function benchRetrieval(options: RetrievalOptions): Promise<void> {
  const { passages, questions } = await readRetrievalSet(options.passages, options.questions);
  const set = { passages, questions: questions.slice(0, options.limit) };
  await (options.crossFit === undefined
    ? scoreShipped(set, options.ours === true)
    : scoreTrained(set, options.crossFit));
}

async function scoreTrained(set: RetrievalSet, folds: number): Promise<void> {
  const { passages, questions } = set;
  if (folds > questions.length)
    throw new UsageError(
      `--cross-fit: found ${folds} folds for ${questions.length} questions; expected no more folds than questions.`,
    );
  const bar = progressBar('Folds', process.stderr, () => performance.now());
  const scores = await crossFit(passages, questions, folds, (fold) => bar.update(fold + 1, folds)).finally(
    () => bar.stop(),
  );
  console.log(`${sizeOf(set)}, model and ranker trained on the other folds of ${folds}`);
  console.table({
    dense: meanScore(scores.map(({ dense }) => dense)),
    fused: meanScore(scores.map(({ fused }) => fused)),
    ranked: meanScore(scores.map(({ ranked }) => ranked)),
  });
}

async function scoreShipped(set: RetrievalSet, oursAlone: boolean): Promise<void> {
  const { passages, questions } = set;
  const config = loadConfig();
  const embedder = await openConfiguredEmbedder(config);
  const ranker = await readRanker(config);
  const bar = progressBar('Embedding', process.stderr, () => performance.now());
  const own = await ownSearches(passages, embedder, (done, total) => bar.update(done, total), ranker).finally(
    () => bar.stop(),
  );
  const scores: Record<string, RetrievalScore> = {};
  const others = oursAlone ? {} : await otherSearches(passages);
  for (const [name, search] of Object.entries({ ...own, ...others }))
    scores[name] = await scoreSearch(search, questions);
  console.log(`${sizeOf(set)}, model ${embedder.identity.modelId}`);
  console.table(scores);
}

/** The ranker that `npm run train -- --passages` put beside a model; null for any other. */
async function readRanker({ EMBEDDING_MODEL, LOG_LEVEL }: Config): Promise<ReturnType<typeof decodeRanker>> {
  const file = join(EMBEDDING_MODEL, RANKER_FILE);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const ranker = decodeRanker(text);
  if (ranker === null)
    tell(
      'warn',
      LOG_LEVEL,
      `${file} is no ranker of this version: the set is scored without it. Train the model anew.`,
    );
  return ranker;
}

function sizeOf({ passages, questions }: RetrievalSet): string {
  return `${passages.length} passages, ${questions.length} questions`;
}
