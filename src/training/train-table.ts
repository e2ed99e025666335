import { contrastiveLoss } from './contrastive-loss.js';
import { gradientOfSums, poolTexts } from './mean-pooling.js';
import { shuffle, type RandomSource } from './random-source.js';

/** Two texts that should lie close to each other, as rows of the table; neither is empty. */
export interface TokenPair {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Pairs of one group say the same thing and are never rivals. */
  readonly group: number;
}

export interface TrainingSettings {
  /** Times every pair is seen. */
  readonly epochs: number;
  /** Pairs whose right sides are told apart from one another. */
  readonly batchSize: number;
  /** Similarities are divided by it before the softmax. */
  readonly temperature: number;
  /** Step size at the start; falls to a tenth of it along a line. */
  readonly learningRate: number;
  /** Share of a text's tokens that are left out each time it is seen. */
  readonly wordDropout: number;
}

/** Told how many pairs have been seen, of how many. */
export type TrainingProgress = (seen: number, total: number) => void;

/**
 * Trains a table of token vectors so that paired texts get close vectors: mean pooling, in-batch rivals, Adam on the rows
 * that a batch touches (Kingma and Ba, 2015).
 *
 * @param table - start vectors, shape [rows × dimension]; changed in place
 * @param onProgress - told after each batch how many pairs have been seen, of how many in all epochs together
 * @returns mean loss of each epoch
 */
export function trainTable(
  table: Float32Array,
  dimension: number,
  pairs: readonly TokenPair[],
  settings: TrainingSettings,
  random: RandomSource,
  onProgress?: TrainingProgress,
): number[] {
  const optimiser = new SparseAdam(table, dimension);
  const order = Int32Array.from(pairs.keys());
  const total = pairs.length * settings.epochs;
  const losses: number[] = [];
  let seen = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(order, random);
    let lossSum = 0;
    for (let start = 0; start < order.length; start += settings.batchSize) {
      const batch = Array.from(order.subarray(start, start + settings.batchSize), (index) => pairs[index]!);
      const learningRate = settings.learningRate * (1 - 0.9 * (seen / total));
      lossSum += batch.length * trainOnBatch(optimiser, batch, settings, learningRate, random);
      seen += batch.length;
      onProgress?.(seen, total);
    }
    losses.push(lossSum / order.length);
  }
  return losses;
}

function trainOnBatch(
  optimiser: SparseAdam,
  batch: readonly TokenPair[],
  settings: TrainingSettings,
  learningRate: number,
  random: RandomSource,
): number {
  const { table, dimension } = optimiser;
  const leftTexts = batch.map(({ left }) => dropWords(left, settings.wordDropout, random));
  const rightTexts = batch.map(({ right }) => dropWords(right, settings.wordDropout, random));
  const left = poolTexts(table, dimension, leftTexts);
  const right = poolTexts(table, dimension, rightTexts);
  const groups = Int32Array.from(batch, ({ group }) => group);
  const result = contrastiveLoss(left.vectors, right.vectors, groups, dimension, settings.temperature);
  optimiser.addGradient(leftTexts, gradientOfSums(left, result.leftGradient, dimension));
  optimiser.addGradient(rightTexts, gradientOfSums(right, result.rightGradient, dimension));
  optimiser.step(learningRate);
  return result.loss;
}

function dropWords(tokens: Int32Array, share: number, random: RandomSource): Int32Array {
  const kept = tokens.filter(() => random() >= share);
  return kept.length > 0 ? kept : tokens;
}

/** Adam that leaves rows alone which a batch did not touch: most tokens occur in few batches. */
class SparseAdam {
  readonly #gradient: Float32Array;
  readonly #mean: Float32Array;
  readonly #square: Float32Array;
  readonly #touched = new Set<number>();
  #steps = 0;

  constructor(
    readonly table: Float32Array,
    readonly dimension: number,
  ) {
    this.#gradient = new Float32Array(table.length);
    this.#mean = new Float32Array(table.length);
    this.#square = new Float32Array(table.length);
  }

  /** Adds each text's gradient to the rows of its tokens. */
  addGradient(texts: readonly Int32Array[], gradients: Float32Array): void {
    texts.forEach((tokens, position) => {
      const offset = position * this.dimension;
      for (const token of tokens) {
        this.#touched.add(token);
        const start = token * this.dimension;
        for (let k = 0; k < this.dimension; k += 1) this.#gradient[start + k]! += gradients[offset + k]!;
      }
    });
  }

  step(learningRate: number): void {
    this.#steps += 1;
    const meanCorrection = 1 - 0.9 ** this.#steps;
    const squareCorrection = 1 - 0.999 ** this.#steps;
    for (const row of this.#touched) {
      for (let i = row * this.dimension; i < (row + 1) * this.dimension; i += 1) {
        const gradient = this.#gradient[i]!;
        const mean = 0.9 * this.#mean[i]! + 0.1 * gradient;
        const square = 0.999 * this.#square[i]! + 0.001 * gradient * gradient;
        this.#mean[i] = mean;
        this.#square[i] = square;
        this.table[i]! -=
          (learningRate * (mean / meanCorrection)) / (Math.sqrt(square / squareCorrection) + 1e-8);
        this.#gradient[i] = 0;
      }
    }
    this.#touched.clear();
  }
}
