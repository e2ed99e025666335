import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answerer } from '../answer/answerer.js';
import { readCorpus } from '../corpus/read-corpus.js';
import type { Embedder } from '../embedding/embedder.js';
import { quantile } from '../evaluation/ranking-metrics.js';
import { NO_FILTER } from '../retrieval/article-filter.js';
import { buildIndex } from '../search-index/build-index.js';
import { writeIndex } from '../search-index/index-files.js';
import { manifestFacts } from '../search-index/update-index.js';
import { HnswIndex } from '../vector-index/hnsw-index.js';
import { measureCommand } from './measure-command.js';

/** A figure beside the one it must not exceed. */
export interface Measurement {
  readonly measured: number;
  readonly target: number;
  readonly unit: string;
}

/** Time of a question once everything is loaded. The first questions are not counted: code is compiled on them. */
export async function benchmarkWarmQuestions(
  answerer: Answerer,
  questions: readonly string[],
): Promise<Record<string, Measurement>> {
  const warmUp = Math.min(20, questions.length >> 1);
  const times: number[] = [];
  for (const [at, question] of questions.entries()) {
    const { timings } = await answerer.answer({ question, language: null, filter: NO_FILTER });
    if (at >= warmUp) times.push(timings.totalMs);
  }
  return {
    'warm question, p50': { measured: quantile(times, 0.5), target: 15, unit: 'ms' },
    'warm question, p95': { measured: quantile(times, 0.95), target: 30, unit: 'ms' },
  };
}

/** Time and memory of whole `ask` processes on an index that is there; medians of several runs. */
export async function benchmarkColdAsk(script: string, runs = 7): Promise<Record<string, Measurement>> {
  const costs = [];
  const starts = [];
  for (let run = 0; run <= runs; run += 1) {
    const bare = await measureCommand(['--eval', '0'], process.env);
    const cost = await measureCommand([script, 'Who licenses stablecoin issuers?'], process.env);
    // The first run fills the disk cache.
    if (run > 0) {
      costs.push(cost);
      starts.push(bare.milliseconds);
    }
  }
  const wall = quantile(
    costs.map(({ milliseconds }) => milliseconds),
    0.5,
  );
  return {
    'cold ask, wall': { measured: wall / 1000, target: 1.5, unit: 's' },
    'cold ask, in starts of bare Node': {
      measured: wall / quantile(starts, 0.5),
      target: Infinity,
      unit: '×',
    },
    'cold ask, peak memory': {
      measured: Math.max(...costs.map(({ peakMegabytes }) => peakMegabytes)),
      target: 350,
      unit: 'MB',
    },
  };
}

/** Time to read, split, embed and write a corpus of twelve articles from nothing. */
export async function benchmarkIndexing(
  corpusDirectory: string,
  embedder: Embedder,
): Promise<Record<string, Measurement>> {
  const directory = await mkdtemp(join(tmpdir(), 'index-benchmark-'));
  try {
    const whole = await readCorpus(corpusDirectory);
    const start = performance.now();
    const corpus = { ...whole, articles: whole.articles.slice(0, 12) };
    const { contents } = await buildIndex(corpus, embedder, null);
    const graph = HnswIndex.build(contents.vectors, contents.dimension);
    await writeIndex(directory, contents, graph, manifestFacts(corpus, contents, embedder));
    return {
      'twelve articles indexed': { measured: (performance.now() - start) / 1000, target: 3, unit: 's' },
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
