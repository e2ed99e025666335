#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { otherSearches } from '../benchmarks/other-libraries.js';
import {
  ownSearches,
  parsePassages,
  parseQuestions,
  type RetrievalScore,
  scoreSearch,
} from '../benchmarks/retrieval-benchmark.js';
import {
  benchmarkColdAsk,
  benchmarkIndexing,
  benchmarkWarmQuestions,
  type Measurement,
} from '../benchmarks/speed-benchmark.js';
import { crossFit, meanScore } from '../benchmarks/trained-benchmark.js';
import { benchmarkVectorIndex, enlarge } from '../benchmarks/vector-index-benchmark.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { progressBar } from '../terminal/progress-bar.js';
import { seededRandom } from '../training/random-source.js';
import { decodeRanker, RANKER_FILE } from '../training/ranker-file.js';
import { loadConfig } from './load-config.js';
import { openConfiguredEmbedder, openSession } from './open-session.js';
import { EXIT, runCommand, UsageError } from './run-command.js';

const ASK_SCRIPT = fileURLToPath(new URL('ask.js', import.meta.url));
/** Questions asked to measure the warm time. */
const QUESTIONS = 300;

let run: () => Promise<void> = benchSpeed;

const command = new Command('npm run bench --')
  .description('Measures speed and memory, and prints them beside their targets.')
  .action(() => undefined);
command
  .command('retrieval')
  .description('scores both legs, their fusion, MiniSearch and Orama on an outside retrieval set')
  .requiredOption('--passages <file>', 'JSON lines {id, title?, text}')
  .requiredOption('--questions <file>', 'JSON lines {id, question, relevant: [passage ids]}')
  .option('--limit <number>', 'only the first so many questions', Number)
  .option(
    '--cross-fit <folds>',
    'train model and ranker on the set, each fold asked of the others; takes minutes',
    Number,
  )
  .action((options: RetrievalOptions) => {
    run = () => benchRetrieval(options);
  });
command
  .command('vector-index')
  .description('compares the graph with exact search over a grid of parameters')
  .option('--points <number>', 'enlarge the corpus to so many vectors', Number)
  .action(({ points }: { points?: number }) => {
    run = () => benchVectors(points ?? null);
  });

await runCommand(command, async () => {
  await run();
  return EXIT.done;
});

async function benchSpeed(): Promise<void> {
  const config = loadConfig();
  const { answerer } = await openSession(config);
  const { articles } = await readCorpus(config.CORPUS_DIR);
  const all = articles.flatMap(({ questions }) => questions.map(({ question }) => question));
  const questions = all.filter((_, at) => at % Math.max(1, Math.floor(all.length / QUESTIONS)) === 0);
  const measurements: Record<string, Measurement> = {
    ...(await benchmarkWarmQuestions(answerer, questions)),
    ...(await benchmarkColdAsk(ASK_SCRIPT)),
    ...(await benchmarkIndexing(config.CORPUS_DIR, await openConfiguredEmbedder(config))),
  };
  console.table(
    Object.fromEntries(
      Object.entries(measurements).map(([name, { measured, target, unit }]) => [
        name,
        {
          measured: `${measured.toFixed(1)} ${unit}`,
          target: Number.isFinite(target) ? `≤ ${target} ${unit}` : '–',
        },
      ]),
    ),
  );
}

interface RetrievalOptions {
  readonly passages: string;
  readonly questions: string;
  readonly limit?: number;
  readonly crossFit?: number;
}

async function benchRetrieval({
  passages,
  questions,
  limit,
  crossFit: folds,
}: RetrievalOptions): Promise<void> {
  const [documents, all] = [parsePassages(await readSet(passages)), parseQuestions(await readSet(questions))];
  const asked = all.slice(0, limit);
  const size = `${documents.length} passages, ${asked.length} questions`;
  if (folds !== undefined) {
    const bar = progressBar('Folds', process.stderr, () => performance.now());
    const scores = await crossFit(documents, asked, folds, (fold) => bar.update(fold + 1, folds)).finally(
      () => bar.stop(),
    );
    console.log(`${size}, model and ranker trained on the other folds of ${folds}`);
    console.table({
      dense: meanScore(scores.map(({ dense }) => dense)),
      fused: meanScore(scores.map(({ fused }) => fused)),
      ranked: meanScore(scores.map(({ ranked }) => ranked)),
    });
    return;
  }
  const config = loadConfig();
  const embedder = await openConfiguredEmbedder(config);
  const bar = progressBar('Embedding', process.stderr, () => performance.now());
  const own = await ownSearches(
    documents,
    embedder,
    (done, total) => bar.update(done, total),
    await readRanker(config.EMBEDDING_MODEL),
  ).finally(() => bar.stop());
  const scores: Record<string, RetrievalScore> = {};
  for (const [name, search] of Object.entries({ ...own, ...(await otherSearches(documents)) }))
    scores[name] = await scoreSearch(search, asked);
  console.log(`${size}, model ${embedder.identity.modelId}`);
  console.table(scores);
}

/** The ranker that `npm run train -- --passages` put beside a model; null for any other. */
async function readRanker(modelFolder: string): Promise<ReturnType<typeof decodeRanker>> {
  return decodeRanker(await readFile(join(modelFolder, RANKER_FILE), 'utf8').catch(() => ''));
}

async function benchVectors(points: number | null): Promise<void> {
  const { index } = await openSession(loadConfig());
  const { vectors, dimension, passages } = index.contents;
  const random = seededRandom(1);
  // Authored questions are what is searched for; the passages are what is found.
  const questionRows = vectors.subarray(passages.length * dimension);
  const count = Math.min(QUESTIONS, questionRows.length / dimension);
  const queries = Array.from({ length: count }, (_, at) => {
    const row = Math.floor((at * questionRows.length) / dimension / count);
    return enlarge(questionRows.subarray(row * dimension, (row + 1) * dimension), dimension, 2, random).slice(
      dimension,
    );
  });
  const searched = points === null ? vectors : enlarge(vectors, dimension, points, random);
  console.log(
    `${searched.length / dimension} vectors of ${dimension} numbers, ${count} questions, 100 neighbours wanted`,
  );
  console.table(benchmarkVectorIndex(searched, dimension, queries));
}

async function readSet(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`${file} cannot be read.`, { cause });
  });
}
