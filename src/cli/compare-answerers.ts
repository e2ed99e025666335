import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answerer } from '../answer/answerer.js';
import { SENTENCE_WEIGHTS } from '../answer/score-sentences.js';
import { SENTENCE_SIGN_NAMES } from '../answer/sentence-signs.js';
import type { Config } from '../config.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { judgeAnswers } from '../evaluation/ask-questions.js';
import type { EvaluationQuestion } from '../evaluation/question-set.js';
import { scoreVerdicts } from '../evaluation/score-answers.js';
import { SIGNAL_WEIGHTS, type SignalWeights, WEIGHTS_WITHOUT_QUESTIONS } from '../retrieval/fuse-signals.js';
import { buildIndex } from '../search-index/build-index.js';
import { type SearchIndex, searchIndex } from '../search-index/search-index.js';
import { scoreRow } from './evaluate-tables.js';
import { indexLocation, openSession, type Session } from './open-session.js';

type ScoreRow = ReturnType<typeof scoreRow>;

/** Each leg alone, and the whole without each of its parts: one row each. */
export async function compareParts(
  questions: readonly EvaluationQuestion[],
  tuned: Session['tuned'],
  config: Config,
): Promise<Record<string, ScoreRow>> {
  const silent = Object.fromEntries(
    Object.keys(SIGNAL_WEIGHTS).map((name) => [name, 0]),
  ) as unknown as SignalWeights;
  const variations: [string, Parameters<Session['tuned']>[0]][] = [
    ['as it is', {}],
    ['BM25 alone', { signals: { ...silent, words: 1 } }],
    ['vectors alone', { signals: { ...silent, passageVector: 2, nearestKey: 1 } }],
    ['weights for no questions', { signals: WEIGHTS_WITHOUT_QUESTIONS }],
    ...Object.keys(silent).map((name): (typeof variations)[number] => [
      `without ${name}`,
      { signals: { ...SIGNAL_WEIGHTS, [name]: 0 } },
    ]),
    ['without authored questions', { index: await indexWithoutQuestions(config) }],
    ['without the glossary', { glossary: false }],
    ['without the scope model', { scope: false }],
    ...SENTENCE_SIGN_NAMES.map((name): (typeof variations)[number] => [
      `sentences without ${name}`,
      { sentences: { ...SENTENCE_WEIGHTS, [name]: 0 } },
    ]),
  ];
  const table: Record<string, ScoreRow> = {};
  for (const [name, variation] of variations) table[name] = await rowOf(questions, tuned(variation));
  return table;
}

/** The same corpus with other embedding models, each with an index of its own that is thrown away: one row each. */
export async function compareModels(
  questions: readonly EvaluationQuestion[],
  models: readonly string[],
  config: Config,
): Promise<Record<string, ScoreRow>> {
  const table: Record<string, ScoreRow> = {};
  for (const model of models) {
    const indexDirectory = await mkdtemp(join(tmpdir(), 'evaluate-'));
    try {
      const settings = { ...config, EMBEDDING_MODEL: model, INDEX_DIR: indexDirectory };
      table[model] = await rowOf(questions, (await openSession(settings)).answerer);
    } finally {
      await rm(indexDirectory, { recursive: true, force: true });
    }
  }
  return table;
}

/** Passages without the questions that their authors wrote for them, neither as keys nor as words. In memory alone. */
async function indexWithoutQuestions(config: Config): Promise<SearchIndex> {
  const { embedder } = await indexLocation(config);
  const corpus = await readCorpus(config.CORPUS_DIR);
  const articles = corpus.articles.map((article) => ({ ...article, questions: [] }));
  const { contents } = await buildIndex({ ...corpus, articles }, embedder, null);
  return searchIndex({ contents, graph: null });
}

async function rowOf(questions: readonly EvaluationQuestion[], answerer: Answerer): Promise<ScoreRow> {
  return scoreRow(scoreVerdicts(await judgeAnswers(questions, answerer)));
}
