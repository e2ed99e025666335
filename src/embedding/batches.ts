/**
 * Divides texts into batches of similar length: a batch is padded to its longest text, so a short one beside a long one
 * costs as much as the long one.
 *
 * @param lengths - length of each text, in any unit
 * @param batchSize - texts in a batch, at least 1
 * @returns positions in `lengths`, shortest text first, each position once
 */
export function batchesByLength(lengths: readonly number[], batchSize: number): number[][] {
  const order = lengths.map((_, position) => position);
  order.sort((left, right) => (lengths[left] ?? 0) - (lengths[right] ?? 0) || left - right);
  const batches: number[][] = [];
  for (let start = 0; start < order.length; start += batchSize) {
    batches.push(order.slice(start, start + batchSize));
  }
  return batches;
}
