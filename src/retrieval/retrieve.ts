import { isChinese } from '../language/language.js';
import type { IndexContents, IndexedArticle } from '../search-index/index-contents.js';
import type { SearchIndex } from '../search-index/search-index.js';
import { ExactIndex } from '../vector-index/exact-index.js';
import type { ArticleTexts } from './article-texts.js';
import {
  bestByWords,
  fuseSignals,
  SIGNAL_WEIGHTS,
  type SignalWeights,
  WEIGHTS_WITHOUT_QUESTIONS,
} from './fuse-signals.js';
import { lexicalSignals } from './lexical-signals.js';
import type { Query } from './query.js';
import { type ArticleFilter, NO_FILTER, passageFilter } from './article-filter.js';
import { articleAt, readPassage } from './read-passage.js';
import type { RetrievedPassage } from './retrieved-passage.js';

/** Nearest keys of the dense leg that take part. A passage has about five keys, so 100 keys are 20 passages or more. */
const NEIGHBORS = 100;
/** Best passages of the lexical leg that take part. */
const LEXICAL_HITS = 100;
/** Passages whose sentences are read. */
const PASSAGES = 8;

/**
 * What a passage in the other language is worth to a reader: Hong Kong's Chinese readers mostly read English too. Who sets
 * the language wants it, unless there is nothing else.
 */
const OTHER_LANGUAGE = { chineseReader: 0.75, englishReader: 0.4, languageSet: 0.15 };
/** What a passage of an article that was replaced is worth. */
const SUPERSEDED = 0.8;

/**
 * The passages that may bear on a question, best first.
 *
 * @param vector - the question's embedding, unit length
 * @throws {ArticleChangedError} when an article is not the file that was indexed
 */
export async function retrieve(
  query: Query,
  vector: Float32Array,
  index: SearchIndex,
  texts: ArticleTexts,
  filter: ArticleFilter = NO_FILTER,
  weights: SignalWeights = weightsFor(index),
): Promise<RetrievedPassage[]> {
  const { contents } = index;
  const admitted = passageFilter(contents, filter);
  const { similarities, background } = nearestPassages(index, vector, admitted);
  const lexical = lexicalSignals(index.lexical, query);
  const hits = bestByWords(lexical, LEXICAL_HITS, weights, (passage) => admitted?.has(passage) ?? true);
  const denseRanks = rankOf([...similarities.keys()]);
  const lexicalRanks = rankOf(hits);
  const candidates = new Set([...similarities.keys(), ...hits]);
  const passageSimilarities = similaritiesTo(candidates, contents, vector);
  const signals = { similarities, passageSimilarities, background, lexical };
  const ordered = fuseSignals(candidates, signals, weights)
    .map((scores) => ({
      scores,
      score: scores.fused * worthTo(query, articleAt(contents, scores.passage)),
    }))
    .sort((a, b) => b.score - a.score || a.scores.passage - b.scores.passage)
    .slice(0, PASSAGES);
  return Promise.all(
    ordered.map(({ scores, score }) =>
      readPassage(contents, texts, vector, {
        scores,
        score,
        ranks: {
          dense: denseRanks.get(scores.passage) ?? null,
          lexical: lexicalRanks.get(scores.passage) ?? null,
        },
      }),
    ),
  );
}

/** The weights that were fitted to corpora of this kind. */
function weightsFor({ contents }: SearchIndex): SignalWeights {
  return contents.questions.passages.length > 0 ? SIGNAL_WEIGHTS : WEIGHTS_WITHOUT_QUESTIONS;
}

/** Cosine with the passages themselves, whose vectors stand before those of the questions. */
function similaritiesTo(
  passages: ReadonlySet<number>,
  { passages: { length }, vectors, dimension }: IndexContents,
  vector: Float32Array,
): Map<number, number> {
  const own = new ExactIndex(vectors.subarray(0, length * dimension), dimension);
  const found = own.search(vector, passages.size, (row) => passages.has(row));
  return new Map(found.map(({ row, similarity }) => [row, similarity]));
}

/** Best cosine of each passage over its keys (its own vector and its authored questions), nearest first. */
function nearestPassages(
  { contents, vectors }: SearchIndex,
  vector: Float32Array,
  admitted: ReadonlySet<number> | null,
): { similarities: Map<number, number>; background: number } {
  const passageOf = (row: number): number =>
    row < contents.passages.length ? row : (contents.questions.passages[row - contents.passages.length] ?? 0);
  const neighbors =
    admitted === null
      ? vectors.search(vector, NEIGHBORS)
      : // The few keys that a filter admits may be the farthest of all: they are compared one by one.
        new ExactIndex(contents.vectors, contents.dimension).search(vector, NEIGHBORS, (row) =>
          admitted.has(passageOf(row)),
        );
  const similarities = new Map<number, number>();
  for (const { row, similarity } of neighbors) {
    const passage = passageOf(row);
    if (!similarities.has(passage)) similarities.set(passage, similarity);
  }
  // Fewer neighbours than were wanted are the whole corpus, and the last of them is no background.
  const background = neighbors.length < NEIGHBORS ? 0 : (neighbors.at(-1)?.similarity ?? 0);
  return { similarities, background };
}

function worthTo(reader: Query, { language, status }: IndexedArticle): number {
  const sameLanguage = isChinese(reader.language) === isChinese(language);
  const byHabit = isChinese(reader.language) ? OTHER_LANGUAGE.chineseReader : OTHER_LANGUAGE.englishReader;
  const otherLanguage = reader.languageIsSet ? OTHER_LANGUAGE.languageSet : byHabit;
  return (sameLanguage ? 1 : otherLanguage) * (status === 'superseded' ? SUPERSEDED : 1);
}

function rankOf(passages: readonly number[]): Map<number, number> {
  return new Map(passages.map((passage, at) => [passage, at + 1]));
}
