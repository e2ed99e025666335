import type { EmbeddingRecipe } from '../embedding/recipes.js';
import type { TrainingSettings } from './train-table.js';
import type { VocabularySettings } from './wordpiece-vocabulary.js';

/** Everything that decides what model the same text gives. */
export interface ModelSettings {
  /** Numbers in a vector. */
  readonly dimension: number;
  readonly seed: number;
  readonly vocabulary: VocabularySettings;
  /** Tokens of a text that are trained on; longer texts are cut. */
  readonly trainedTokens: number;
  readonly training: TrainingSettings;
}

/**
 * Chosen on held-out questions (`npm run train -- --hold-out`); the model card tells what else was tried. A change here
 * changes the model, and so every index is built again.
 */
export const MODEL_SETTINGS: ModelSettings = {
  dimension: 256,
  seed: 656,
  vocabulary: { minimumCount: 2, pieceCount: 1000 },
  trainedTokens: 400,
  training: { epochs: 2, batchSize: 128, temperature: 0.15, learningRate: 0.03, wordDropout: 0.1 },
};

/** How the built-in model is used: its vocabulary is of folded text, and two tokens stand for a Chinese character. */
export const BUILT_IN_RECIPE: EmbeddingRecipe = {
  queryPrefix: '',
  passagePrefix: '',
  pooling: 'mean',
  maxTokens: 1024,
  foldText: true,
  quantized: true,
};
