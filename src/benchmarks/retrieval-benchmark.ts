import * as v from 'valibot';
import type { Embedder } from '../embedding/embedder.js';
import { averagePrecisionAt, mean, quantile, recallAt } from '../evaluation/ranking-metrics.js';
import { buildPostings, LexicalIndex } from '../lexical-index/lexical-index.js';
import { termsOf } from '../lexical-index/terms.js';
import { fuseScores } from '../retrieval/fuse-scores.js';
import { ExactIndex } from '../vector-index/exact-index.js';
import { HnswIndex } from '../vector-index/hnsw-index.js';

/** A document of an outside retrieval set. */
export interface BenchmarkPassage {
  readonly id: string;
  readonly title?: string | undefined;
  readonly text: string;
}

/** A question and the ids of the documents that answer it. */
export interface BenchmarkQuestion {
  readonly id: string;
  readonly question: string;
  readonly relevant: readonly string[];
}

const PassageSchema = v.object({ id: v.string(), title: v.optional(v.string()), text: v.string() });
const QuestionSchema = v.object({
  id: v.string(),
  question: v.string(),
  relevant: v.pipe(v.array(v.string()), v.minLength(1)),
});

/** @throws {v.ValiError} or SyntaxError when a line is not a passage */
export function parsePassages(text: string): BenchmarkPassage[] {
  return linesOf(text).map((line) => v.parse(PassageSchema, JSON.parse(line)));
}

/** @throws {v.ValiError} or SyntaxError when a line is not a question */
export function parseQuestions(text: string): BenchmarkQuestion[] {
  return linesOf(text).map((line) => v.parse(QuestionSchema, JSON.parse(line)));
}

/** How one way of searching did. */
export interface RetrievalScore {
  readonly 'recall@10': number;
  readonly 'MAP@10': number;
  readonly 'ms per question (median)': number;
}

/** Documents fetched from each leg before they are fused, as in the product. */
const FETCHED = 100;

/**
 * Scores the product's two legs and their fusion on an outside set: the same terms, BM25, embedder, vector index and
 * convex sum that answer questions, without what is particular to articles (headings, glossary, language).
 */
export async function benchmarkRetrieval(
  passages: readonly BenchmarkPassage[],
  questions: readonly BenchmarkQuestion[],
  embedder: Embedder,
  onProgress: (done: number, total: number) => void,
): Promise<Record<'BM25' | 'dense' | 'fused', RetrievalScore>> {
  const texts = passages.map(({ title, text }) => (title === undefined ? text : `${title}\n${text}`));
  const lexical = new LexicalIndex(buildPostings(texts.map((text) => termsOf(text))));
  const rows = await embedder.embedPassages(texts, (done) => onProgress(done, texts.length));
  const vectors = HnswIndex.build(rows, embedder.dimension) ?? new ExactIndex(rows, embedder.dimension);
  const runs = { BM25: newRun(), dense: newRun(), fused: newRun() };
  const idOf = (document: number): string => passages[document]?.id ?? '';
  for (const { question, relevant } of questions) {
    const start = performance.now();
    const hits = lexical.search(
      termsOf(question).map((term) => ({ term, weight: 1 })),
      FETCHED,
    );
    const afterLexical = performance.now();
    const neighbors = vectors.search(await embedder.embedQuery(question), FETCHED);
    const afterDense = performance.now();
    const fused = fuseScores(
      new Map(neighbors.map(({ row, similarity }) => [row, similarity])),
      new Map(hits.map(({ document, score }) => [document, score])),
      neighbors.at(-1)?.similarity ?? 0,
    );
    const end = performance.now();
    const wanted = new Set(relevant);
    record(
      runs.BM25,
      hits.map(({ document }) => idOf(document)),
      wanted,
      afterLexical - start,
    );
    record(
      runs.dense,
      neighbors.map(({ row }) => idOf(row)),
      wanted,
      afterDense - afterLexical,
    );
    record(
      runs.fused,
      fused.map(({ passage }) => idOf(passage)),
      wanted,
      end - start,
    );
  }
  return { BM25: scoreOf(runs.BM25), dense: scoreOf(runs.dense), fused: scoreOf(runs.fused) };
}

interface Run {
  readonly recalls: number[];
  readonly precisions: number[];
  readonly milliseconds: number[];
}

function newRun(): Run {
  return { recalls: [], precisions: [], milliseconds: [] };
}

function record(
  run: Run,
  ranking: readonly string[],
  relevant: ReadonlySet<string>,
  milliseconds: number,
): void {
  run.recalls.push(recallAt(10, ranking, relevant));
  run.precisions.push(averagePrecisionAt(10, ranking, relevant));
  run.milliseconds.push(milliseconds);
}

function scoreOf({ recalls, precisions, milliseconds }: Run): RetrievalScore {
  return {
    'recall@10': mean(recalls),
    'MAP@10': mean(precisions),
    'ms per question (median)': quantile(milliseconds, 0.5),
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
