/** Vectors of one side of a batch: `count` rows of `dimension` numbers, each of unit length. */
export type UnitRows = Float32Array;

/** The loss of a batch and its gradients with respect to both sides' vectors, each of shape [count × dimension]. */
export interface ContrastiveLoss {
  readonly loss: number;
  readonly leftGradient: Float32Array;
  readonly rightGradient: Float32Array;
}

/**
 * Symmetric cross-entropy over a batch: each left vector should be closer to its own right vector than to those of the
 * other pairs, and the other way round (InfoNCE: van den Oord et al., 2018). Pairs of the same group say the same thing
 * and are not held against each other.
 *
 * @param groups - group of each pair
 * @param temperature - similarities are divided by it; smaller looks harder at the closest wrong ones
 */
export function contrastiveLoss(
  left: UnitRows,
  right: UnitRows,
  groups: Int32Array,
  dimension: number,
  temperature: number,
): ContrastiveLoss {
  const count = groups.length;
  const similarities = compareAll(left, right, count, dimension);
  for (let i = 0; i < count; i += 1) {
    for (let j = 0; j < count; j += 1) {
      const index = i * count + j;
      const rivals = i === j || groups[i] !== groups[j];
      similarities[index] = rivals ? (similarities[index] ?? 0) / temperature : -Infinity;
    }
  }
  const gradient = new Float32Array(count * count);
  const factor = 1 / (2 * count);
  let loss = 0;
  for (let i = 0; i < count; i += 1) {
    loss += factor * addSoftmaxGradient(similarities, gradient, i * count, 1, i, count, factor);
    loss += factor * addSoftmaxGradient(similarities, gradient, i, count, i, count, factor);
  }
  return {
    loss,
    leftGradient: combineRows(gradient, right, count, dimension, count, 1, 1 / temperature),
    rightGradient: combineRows(gradient, left, count, dimension, 1, count, 1 / temperature),
  };
}

/** Dot products of every row with every row: shape [count × count]. */
function compareAll(left: UnitRows, right: UnitRows, count: number, dimension: number): Float32Array {
  const products = new Float32Array(count * count);
  for (let i = 0; i < count; i += 1) {
    const a = left.subarray(i * dimension, (i + 1) * dimension);
    for (let j = 0; j < count; j += 1) {
      const b = right.subarray(j * dimension, (j + 1) * dimension);
      let sum = 0;
      for (let k = 0; k < dimension; k += 1) sum += a[k]! * b[k]!;
      products[i * count + j] = sum;
    }
  }
  return products;
}

/**
 * Softmax over one row (or column) of logits; adds its gradient and returns the cross-entropy of the right answer.
 *
 * @param start - index of the row's first logit
 * @param stride - distance between neighbours: 1 along a row, `count` down a column
 */
function addSoftmaxGradient(
  logits: Float32Array,
  gradient: Float32Array,
  start: number,
  stride: number,
  answer: number,
  count: number,
  factor: number,
): number {
  let largest = -Infinity;
  for (let j = 0; j < count; j += 1) largest = Math.max(largest, logits[start + j * stride]!);
  let sum = 0;
  for (let j = 0; j < count; j += 1) sum += Math.exp(logits[start + j * stride]! - largest);
  for (let j = 0; j < count; j += 1) {
    const index = start + j * stride;
    gradient[index]! += (factor * Math.exp(logits[index]! - largest)) / sum;
  }
  gradient[start + answer * stride]! -= factor;
  return Math.log(sum) + largest - logits[start + answer * stride]!;
}

/** Rows combined with weights: result[i] = scale × Σⱼ weights[i·rowStride + j·columnStride] × rows[j]. */
function combineRows(
  weights: Float32Array,
  rows: UnitRows,
  count: number,
  dimension: number,
  rowStride: number,
  columnStride: number,
  scale: number,
): Float32Array {
  const combined = new Float32Array(count * dimension);
  for (let i = 0; i < count; i += 1) {
    const target = combined.subarray(i * dimension, (i + 1) * dimension);
    for (let j = 0; j < count; j += 1) {
      const weight = scale * weights[i * rowStride + j * columnStride]!;
      // Most rivals are far away and pull at nothing; skipping them is where half of the time goes.
      if (Math.abs(weight) < 1e-7) continue;
      const row = rows.subarray(j * dimension, (j + 1) * dimension);
      for (let k = 0; k < dimension; k += 1) target[k]! += weight * row[k]!;
    }
  }
  return combined;
}
