/** A table of 8-bit rows: number `i` of row `r` stands for `values[r × dimension + i] × scales[r]`. */
export interface QuantizedTable {
  readonly values: Int8Array;
  readonly scales: Float32Array;
  readonly rows: number;
  readonly dimension: number;
}

/**
 * Rounds every row to 8 bits with a scale of its own, so that rare words with long rows do not coarsen common ones with
 * short rows. The rounding error of a number is at most half its row's scale.
 *
 * @param table - shape [rows × dimension]
 */
export function quantizeTable(table: Float32Array, dimension: number): QuantizedTable {
  const rows = table.length / dimension;
  const values = new Int8Array(table.length);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let largest = 0;
    for (let i = row * dimension; i < (row + 1) * dimension; i += 1) {
      largest = Math.max(largest, Math.abs(table[i] ?? 0));
    }
    if (largest === 0) continue;
    scales[row] = largest / 127;
    for (let i = row * dimension; i < (row + 1) * dimension; i += 1) {
      values[i] = Math.round(((table[i] ?? 0) / largest) * 127);
    }
  }
  return { values, scales, rows, dimension };
}

/** The numbers that a quantized table stands for: shape [rows × dimension]. */
export function restoreTable({ values, scales, dimension }: QuantizedTable): Float32Array {
  return Float32Array.from(values, (value, index) => value * scales[Math.floor(index / dimension)]!);
}
