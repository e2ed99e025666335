/** Vectors of texts and what is needed to take a gradient back through them. */
export interface PooledTexts {
  /** Unit vectors, shape [texts × dimension]; zero for a text without tokens. */
  readonly vectors: Float32Array;
  /** Length of each sum of rows before it was brought to 1. */
  readonly lengths: Float32Array;
}

/** Adds up the rows of each text's tokens and brings the sum to unit length: the mean, pooled and normalised. */
export function poolTexts(table: Float32Array, dimension: number, texts: readonly Int32Array[]): PooledTexts {
  const vectors = new Float32Array(texts.length * dimension);
  const lengths = new Float32Array(texts.length);
  texts.forEach((tokens, position) => {
    const vector = vectors.subarray(position * dimension, (position + 1) * dimension);
    for (const token of tokens) {
      const start = token * dimension;
      for (let k = 0; k < dimension; k += 1) vector[k]! += table[start + k]!;
    }
    let squares = 0;
    for (let k = 0; k < dimension; k += 1) squares += vector[k]! * vector[k]!;
    const length = Math.sqrt(squares);
    lengths[position] = length;
    if (length > 0) for (let k = 0; k < dimension; k += 1) vector[k]! /= length;
  });
  return { vectors, lengths };
}

/**
 * The gradient with respect to each text's sum of rows, which is that of every one of its tokens' rows: the part of the
 * vector's gradient across the vector, divided by the sum's length.
 *
 * @param gradient - with respect to `pooled.vectors`, shape [texts × dimension]; overwritten with the result
 */
export function gradientOfSums(pooled: PooledTexts, gradient: Float32Array, dimension: number): Float32Array {
  pooled.lengths.forEach((length, position) => {
    const vector = pooled.vectors.subarray(position * dimension, (position + 1) * dimension);
    const target = gradient.subarray(position * dimension, (position + 1) * dimension);
    let along = 0;
    for (let k = 0; k < dimension; k += 1) along += target[k]! * vector[k]!;
    for (let k = 0; k < dimension; k += 1) {
      target[k] = length > 0 ? (target[k]! - along * vector[k]!) / length : 0;
    }
  });
  return gradient;
}
