#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import {
  benchmarkColdAsk,
  benchmarkIndexing,
  benchmarkWarmQuestions,
  type Measurement,
} from '../benchmarks/speed-benchmark.js';
import { benchmarkVectorIndex, enlarge } from '../benchmarks/vector-index-benchmark.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { seededRandom } from '../training/random-source.js';
import { benchRetrieval, type RetrievalOptions } from './bench-retrieval.js';
import { loadConfig } from './load-config.js';
import { openConfiguredEmbedder, openSession } from './open-session.js';
import { pathOption, wholeNumber } from './option-values.js';
import { EXIT, runCommand, UsageError } from './run-command.js';

const ASK_SCRIPT = fileURLToPath(new URL('ask.js', import.meta.url));
/** Questions asked to measure the warm time. */
const QUESTIONS = 300;
/** More than any set has that a benchmark on one machine gets through. */
const MOST = 1_000_000;

let run: () => Promise<void> = benchSpeed;

const command = new Command('npm run bench --')
  // Subcommands take it over when they are made; without it they would end the process with their own exit code.
  .exitOverride()
  .description('Measures speed and memory, and prints them beside their targets.')
  .allowExcessArguments()
  .action((_options: unknown, { args: [unknown] }: Command) => {
    if (unknown !== undefined)
      throw new UsageError(
        `There is no benchmark "${unknown}". Write retrieval, vector-index, or nothing to measure speed and memory.`,
      );
  });
command
  .command('retrieval')
  .description('scores both legs, their fusion, MiniSearch and Orama on an outside retrieval set')
  .requiredOption('--passages <file>', 'JSON lines {id, title?, text}', pathOption)
  .requiredOption('--questions <file>', 'JSON lines {id, question, relevant: [passage ids]}', pathOption)
  .option('--limit <number>', 'only the first so many questions', wholeNumber(1, MOST))
  .option('--ours', 'leave the other libraries out, which take most of the time')
  .option(
    '--cross-fit <folds>',
    'train model and ranker on the set, each fold asked of the others; takes minutes',
    wholeNumber(2, 100),
  )
  .action((options: RetrievalOptions) => {
    run = () => benchRetrieval(options);
  });
command
  .command('vector-index')
  .description('compares the graph with exact search over a grid of parameters')
  .option('--points <number>', 'enlarge the corpus to so many vectors', wholeNumber(1, MOST))
  .action(({ points }: { points?: number }) => {
    run = () => benchVectors(points ?? null);
  });

await runCommand(command, async () => {
  await run();
  return EXIT.done;
});

async function benchSpeed(): Promise<void> {
  const config = loadConfig();
  const { articles } = await readCorpus(config.CORPUS_DIR);
  const all = articles.flatMap(({ questions }) => questions.map(({ question }) => question));
  if (all.length === 0) throw noQuestions(config.CORPUS_DIR);
  const { answerer } = await openSession(config);
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

async function benchVectors(points: number | null): Promise<void> {
  const config = loadConfig();
  const { index } = await openSession(config);
  const { vectors, dimension, passages } = index.contents;
  const random = seededRandom(1);
  // Authored questions are what is searched for; the passages are what is found.
  const questionRows = vectors.subarray(passages.length * dimension);
  const count = Math.min(QUESTIONS, questionRows.length / dimension);
  if (count === 0) throw noQuestions(config.CORPUS_DIR);
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

function noQuestions(directory: string): UsageError {
  return new UsageError(
    `${directory} has no article with questions to measure with. Set CORPUS_DIR to a corpus that has.`,
  );
}
