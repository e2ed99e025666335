import type { Article } from '../corpus/article.js';
import { formsOf, type GlossaryEntry } from '../corpus/glossary.js';
import type { Passage } from '../passages/passage.js';
import { GlossaryMatcher } from '../retrieval/glossary-matcher.js';
import { holdOutQuestions, measureHeldOut, type HeldOutRecall } from './held-out.js';
import { type LegRecall, measureLegs } from './held-out-legs.js';
import { countDocuments, initialTable } from './initial-table.js';
import { poolTexts } from './mean-pooling.js';
import { BUILT_IN_RECIPE, type ModelSettings } from './model-settings.js';
import { tokenIds, type Vocabulary } from './model-tokenizer.js';
import { quantizeTable, restoreTable, type QuantizedTable } from './quantized-table.js';
import { seededRandom } from './random-source.js';
import { encodeStaticModel } from './static-onnx.js';
import { tokenizerFiles } from './tokenizer-files.js';
import { trainTable, type TrainingProgress } from './train-table.js';
import { collectPairs, embeddedText, type PairKind } from './training-pairs.js';
import { collectSections, type TrainingSection } from './training-sections.js';
import { learnVocabulary } from './wordpiece-vocabulary.js';

/** The text a model is made of. */
export interface TrainingText {
  readonly articles: readonly Article[];
  /** Of all articles, in order. */
  readonly passages: readonly Passage[];
  readonly glossary: readonly GlossaryEntry[];
}

/** A trained model, before it is written into files. */
export interface BuiltInModel {
  readonly vocabulary: Vocabulary;
  readonly table: QuantizedTable;
  /** How many pairs of each kind it learned from. */
  readonly pairCounts: ReadonlyMap<PairKind, number>;
}

/** Every fifth authored question is held out: about as many of each article. */
const HOLD_OUT_EVERY = 5;

/** Trains the model on all of the text: the same text and settings give the same model, bit for bit. */
export function trainBuiltInModel(
  text: TrainingText,
  settings: ModelSettings,
  onProgress?: TrainingProgress,
): BuiltInModel {
  return trainOn(collectSections(text.articles, text.passages), text.glossary, settings, onProgress);
}

/** How well the sections of held-out questions are found: by a model alone in either language, and by each leg. */
export interface HeldOutMeasures {
  readonly recall: readonly HeldOutRecall[];
  readonly legs: readonly LegRecall[];
}

/** Trains a model without every fifth authored question and measures how well the sections of these are found. */
export function measureBuiltInModel(
  text: TrainingText,
  settings: ModelSettings,
  onProgress?: TrainingProgress,
): HeldOutMeasures {
  const all = collectSections(text.articles, text.passages);
  const { sections, heldOut } = holdOutQuestions(all, HOLD_OUT_EVERY);
  const model = trainOn(sections, text.glossary, settings, onProgress);
  const table = restoreTable(model.table);
  const embed = (texts: readonly string[]): Float32Array =>
    poolTexts(
      table,
      settings.dimension,
      texts.map((each) => tokenIds(each, model.vocabulary)),
    ).vectors;
  const glossary = new GlossaryMatcher(text.glossary);
  return {
    recall: measureHeldOut(embed, settings.dimension, sections, heldOut),
    legs: measureLegs(embed, settings.dimension, glossary, sections, heldOut),
  };
}

/** The model's files in the layout Transformers.js loads: paths below its folder, with their content. */
export function builtInModelFiles(model: BuiltInModel): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [name, content] of tokenizerFiles(model.vocabulary, model.table.dimension, BUILT_IN_RECIPE)) {
    files.set(name, new TextEncoder().encode(content));
  }
  files.set('onnx/model_quantized.onnx', encodeStaticModel(model.table));
  return files;
}

/** Trains a model on sections of any corpus. */
export function trainOn(
  sections: readonly TrainingSection[],
  glossary: readonly GlossaryEntry[],
  settings: ModelSettings,
  onProgress?: TrainingProgress,
): BuiltInModel {
  const random = seededRandom(settings.seed);
  const passages = sections.flatMap((section) => section.passages.map(embeddedText));
  const questions = sections.flatMap((section) => section.questions);
  const forms = glossary.flatMap(formsOf);
  const vocabulary = learnVocabulary([...passages, ...questions, ...forms], settings.vocabulary);

  const known = new Map<string, Int32Array>();
  const toIds = (text: string): Int32Array => {
    const ids = known.get(text) ?? tokenIds(text, vocabulary).subarray(0, settings.trainedTokens);
    known.set(text, ids);
    return ids;
  };
  const frequencies = countDocuments(passages.map(toIds), vocabulary);
  const table = initialTable(vocabulary, frequencies, settings.dimension, random);

  const pairs = collectPairs(sections, glossary);
  const tokenPairs = pairs
    .map(({ left, right, group }) => ({ left: toIds(left), right: toIds(right), group }))
    .filter(({ left, right }) => left.length > 0 && right.length > 0);
  trainTable(table, settings.dimension, tokenPairs, settings.training, random, onProgress);

  const pairCounts = new Map<PairKind, number>();
  for (const { kind } of pairs) pairCounts.set(kind, (pairCounts.get(kind) ?? 0) + 1);
  return { vocabulary, table: quantizeTable(table, settings.dimension), pairCounts };
}
