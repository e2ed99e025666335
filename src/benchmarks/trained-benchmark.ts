import type { LexicalLegs } from '../lexical-index/lexical-legs.js';
import type { Tree } from '../retrieval/boosted-trees.js';
import { GlossaryMatcher } from '../retrieval/glossary-matcher.js';
import { readQuery } from '../retrieval/query.js';
import { type PassageCollection, rankedAnew, searchPassages } from '../retrieval/search-passages.js';
import { trainOn } from '../training/built-in-model.js';
import { poolTexts } from '../training/mean-pooling.js';
import { MODEL_SETTINGS } from '../training/model-settings.js';
import { tokenIds } from '../training/model-tokenizer.js';
import { sectionsOfSet } from '../training/outside-set.js';
import { restoreTable } from '../training/quantized-table.js';
import { trainRanker } from '../training/train-ranker.js';
import { ExactIndex } from '../vector-index/exact-index.js';
import { HnswIndex } from '../vector-index/hnsw-index.js';
import {
  type BenchmarkPassage,
  type BenchmarkQuestion,
  documentOf,
  legsOf,
  type RetrievalScore,
  scoreSearch,
} from './retrieval-benchmark.js';

/** How a model and a ranker do that were trained on the set's own passages and other questions of it. */
export interface TrainedScores {
  readonly dense: RetrievalScore;
  readonly fused: RetrievalScore;
  readonly ranked: RetrievalScore;
}

/** A collection whose vectors a trained model made, and that model for questions. */
interface TrainedCollection extends PassageCollection {
  readonly embed: (question: string) => Float32Array;
}

const NO_GLOSSARY = new GlossaryMatcher([]);

/**
 * Trains on all questions but every n-th, asks those, and so on in turn, so that each question is asked of a model and a
 * ranker that never saw it. The ranker in turn learns from halves of the training questions whose vectors were made without
 * them: it has to know how much a similarity is worth for questions that are new.
 *
 * @returns one score for each fold
 */
export async function crossFit(
  passages: readonly BenchmarkPassage[],
  questions: readonly BenchmarkQuestion[],
  folds: number,
  onFold: (fold: number, scores: TrainedScores) => void,
): Promise<TrainedScores[]> {
  const legs = legsOf(passages);
  const results: TrainedScores[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const asked = questions.filter((_, at) => at % folds === fold);
    const known = questions.filter((_, at) => at % folds !== fold);
    const trees = rankerFor(passages, known, legs);
    const collection = trained(passages, known, legs);
    const idsOf = (found: readonly { passage: number }[]): string[] =>
      found.map(({ passage }) => passages[passage]?.id ?? '');
    const found = (question: string): ReturnType<typeof searchPassages> =>
      searchPassages(readQuery(question, null, NO_GLOSSARY), collection.embed(question), collection);
    const scores = {
      dense: await scoreSearch(
        (question) =>
          collection.vectors
            .search(collection.embed(question), 100)
            .map(({ row }) => passages[row]?.id ?? ''),
        asked,
      ),
      fused: await scoreSearch((question) => idsOf(found(question).fused), asked),
      ranked: await scoreSearch((question) => idsOf(rankedAnew(found(question), trees)), asked),
    };
    onFold(fold, scores);
    results.push(scores);
  }
  return results;
}

function rankerFor(
  passages: readonly BenchmarkPassage[],
  questions: readonly BenchmarkQuestion[],
  legs: LexicalLegs,
): Tree[] {
  const halves = [0, 1].map((half) => questions.filter((_, at) => at % 2 === half));
  const searched = halves.flatMap((half, at) => {
    const collection = trained(passages, halves[1 - at] ?? [], legs);
    return half.map(({ question, relevant }) => ({
      found: searchPassages(readQuery(question, null, NO_GLOSSARY), collection.embed(question), collection),
      answers: (passage: number) => relevant.includes(passages[passage]?.id ?? ''),
    }));
  });
  return trainRanker(searched);
}

function trained(
  passages: readonly BenchmarkPassage[],
  questions: readonly BenchmarkQuestion[],
  legs: LexicalLegs,
): TrainedCollection {
  const { vocabulary, table } = trainOn(sectionsOfSet(passages, questions), [], MODEL_SETTINGS);
  const { dimension } = table;
  const rows = restoreTable(table);
  const embedAll = (texts: readonly string[]): Float32Array =>
    poolTexts(
      rows,
      dimension,
      texts.map((text) => tokenIds(text, vocabulary)),
    ).vectors;
  const vectors = embedAll(
    passages.map(({ title, text }) => (title === undefined ? text : `${title}\n${text}`)),
  );
  return {
    legs,
    vectors: HnswIndex.build(vectors, dimension) ?? new ExactIndex(vectors, dimension),
    documentOf: (passage) => documentOf(passages[passage]?.id ?? ''),
    lengthOf: (passage) => legs.words.lengthOf(passage),
    embed: (question) => embedAll([question]),
  };
}
