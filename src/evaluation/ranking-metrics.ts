/**
 * Recall@k: share of the relevant documents among the first k.
 *
 * @param ranking - documents, best first, each once
 * @param relevant - at least one
 */
export function recallAt(k: number, ranking: readonly string[], relevant: ReadonlySet<string>): number {
  return ranking.slice(0, k).filter((document) => relevant.has(document)).length / relevant.size;
}

/**
 * Average precision@k: mean, over the relevant documents, of the precision at the rank of each; 0 for one not among the
 * first k. Its mean over queries is MAP@k, as in the ObliQA shared task (RIRAG 2025).
 */
export function averagePrecisionAt(
  k: number,
  ranking: readonly string[],
  relevant: ReadonlySet<string>,
): number {
  let found = 0;
  let sum = 0;
  ranking.slice(0, k).forEach((document, at) => {
    if (relevant.has(document)) {
      found += 1;
      sum += found / (at + 1);
    }
  });
  return sum / relevant.size;
}

/** Reciprocal rank@k: 1 / rank of the first relevant document; 0 when none is among the first k. Its mean is MRR@k. */
export function reciprocalRankAt(
  k: number,
  ranking: readonly string[],
  relevant: ReadonlySet<string>,
): number {
  const at = ranking.slice(0, k).findIndex((document) => relevant.has(document));
  return at === -1 ? 0 : 1 / (at + 1);
}

/** Value below which a share of the values lies; linear between neighbours. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
