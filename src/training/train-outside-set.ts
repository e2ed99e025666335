import { buildLegs, LexicalLegs } from '../lexical-index/lexical-legs.js';
import { charactersOf, termsOf } from '../lexical-index/terms.js';
import type { Tree } from '../retrieval/boosted-trees.js';
import { GlossaryMatcher } from '../retrieval/glossary-matcher.js';
import { readQuery } from '../retrieval/query.js';
import {
  type PassageCollection,
  type SearchedPassages,
  searchPassages,
} from '../retrieval/search-passages.js';
import { ExactIndex } from '../vector-index/exact-index.js';
import { HnswIndex } from '../vector-index/hnsw-index.js';
import { type BuiltInModel, trainOn } from './built-in-model.js';
import { poolTexts } from './mean-pooling.js';
import { MODEL_SETTINGS } from './model-settings.js';
import { tokenIds } from './model-tokenizer.js';
import { type OutsidePassage, type OutsideQuestion, sectionsOfSet } from './outside-set.js';
import { restoreTable } from './quantized-table.js';
import { trainRanker } from './train-ranker.js';

/** A collection whose vectors a trained model made, and that model for questions. */
export interface TrainedCollection extends PassageCollection {
  readonly model: BuiltInModel;
  readonly embed: (question: string) => Float32Array;
}

const NO_GLOSSARY = new GlossaryMatcher([]);

/** The lexical legs over a set. */
export function legsOf(passages: readonly OutsidePassage[]): LexicalLegs {
  return new LexicalLegs(
    buildLegs(
      passages.map((passage) => ({
        terms: termsOf(textOf(passage)),
        characters: charactersOf(textOf(passage)),
        article: documentOf(passage.id),
      })),
    ),
  );
}

/** Trains the embedding on passages and questions, and embeds the passages with it. */
export function trainCollection(
  passages: readonly OutsidePassage[],
  questions: readonly OutsideQuestion[],
  legs: LexicalLegs,
): TrainedCollection {
  const model = trainOn(sectionsOfSet(passages, questions), [], MODEL_SETTINGS);
  const { dimension } = model.table;
  const rows = restoreTable(model.table);
  const embedAll = (texts: readonly string[]): Float32Array =>
    poolTexts(
      rows,
      dimension,
      texts.map((text) => tokenIds(text, model.vocabulary)),
    ).vectors;
  const vectors = embedAll(passages.map(textOf));
  return {
    model,
    legs,
    vectors: HnswIndex.build(vectors, dimension) ?? new ExactIndex(vectors, dimension),
    documentOf: (passage) => documentOf(passages[passage]?.id ?? ''),
    lengthOf: (passage) => legs.words.lengthOf(passage),
    embed: (question) => embedAll([question]),
  };
}

/** What a trained collection finds for a question. */
export function searchTrained(question: string, collection: TrainedCollection): SearchedPassages {
  return searchPassages(readQuery(question, null, NO_GLOSSARY), collection.embed(question), collection);
}

/**
 * Trains a ranker on halves of the questions whose vectors were made without them: it has to know how much a similarity is worth
 * for questions that are new.
 */
export function trainOutsideRanker(
  passages: readonly OutsidePassage[],
  questions: readonly OutsideQuestion[],
  legs: LexicalLegs,
): Tree[] {
  const halves = [0, 1].map((half) => questions.filter((_, at) => at % 2 === half));
  const searched = halves.flatMap((half, at) => {
    const collection = trainCollection(passages, halves[1 - at] ?? [], legs);
    return half.map(({ question, relevant }) => ({
      found: searchTrained(question, collection),
      answers: (passage: number) => relevant.includes(passages[passage]?.id ?? ''),
    }));
  });
  return trainRanker(searched);
}

/** What the ids of one document's passages have in common: everything before the first `|`, else before the last `-`, `#` or `/`. */
export function documentOf(id: string): string {
  const bar = id.indexOf('|');
  return bar === -1 ? id.replace(/[-#/][^-#/]*$/, '') : id.slice(0, bar);
}

export function textOf({ title, text }: OutsidePassage): string {
  return title === undefined ? text : `${title}\n${text}`;
}
