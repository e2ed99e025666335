import { sumOfTrees, type Tree, type TreeNode } from '../retrieval/boosted-trees.js';

/** The candidates of one question: their features, and which of them answer it. */
export interface RankingExample {
  readonly rows: readonly (readonly number[])[];
  /** One for each row. */
  readonly relevant: readonly boolean[];
}

export interface TreeSettings {
  readonly trees: number;
  /** Questions from the root to a leaf at most. */
  readonly depth: number;
  readonly learningRate: number;
  /** Rows that a leaf holds at least. */
  readonly leafRows: number;
}

/** Chosen on ObliQA, cross-fitted in five folds (docs/retrieval.md). */
export const TREE_SETTINGS: TreeSettings = { trees: 150, depth: 4, learningRate: 0.1, leafRows: 100 };

/** Values that a feature is told apart by. */
const BINS = 64;
/** Ridge on the value of a leaf. */
const SHRINKAGE = 1;

/**
 * LambdaMART (Burges, "From RankNet to LambdaRank to LambdaMART", 2010): gradient-boosted trees whose gradients are pairs of a
 * candidate that answers and one that does not, weighted by what changing their places would do to the discounted gain.
 *
 * @returns trees whose sum orders candidates, best highest
 */
export function trainTrees(
  examples: readonly RankingExample[],
  settings: TreeSettings = TREE_SETTINGS,
  onProgress: (done: number, total: number) => void = () => undefined,
): Tree[] {
  const useful = examples.filter(({ relevant }) => relevant.includes(true) && relevant.includes(false));
  const data = new BinnedRows(useful.flatMap(({ rows }) => rows));
  const scores = new Float64Array(data.count);
  const trees: Tree[] = [];
  if (data.count === 0) return trees;
  for (let round = 0; round < settings.trees; round += 1) {
    const { gradients, curvatures } = pairGradients(useful, scores);
    const tree = new TreeGrower(data, gradients, curvatures, settings).grow();
    trees.push(tree);
    for (let row = 0; row < data.count; row += 1)
      scores[row] = (scores[row] ?? 0) + sumOfTrees([tree], data.rows[row] ?? []);
    onProgress(round + 1, settings.trees);
  }
  return trees;
}

/** Rows with every feature cut into bins of about equal size. */
class BinnedRows {
  readonly count: number;
  readonly features: number;
  /** For each feature: bin b holds values below edges[b] and not below edges[b − 1]. */
  readonly edges: readonly (readonly number[])[];
  private readonly bins: Uint8Array;

  constructor(readonly rows: readonly (readonly number[])[]) {
    this.count = rows.length;
    this.features = rows[0]?.length ?? 0;
    this.bins = new Uint8Array(this.count * this.features);
    this.edges = Array.from({ length: this.features }, (_, feature) => {
      const sorted = Float64Array.from(rows, (row) => row[feature] ?? 0).sort();
      const cuts = Array.from(
        { length: BINS - 1 },
        (__, cut) => sorted[Math.floor((sorted.length * (cut + 1)) / BINS)] ?? 0,
      );
      const edges = [...new Set(cuts)];
      rows.forEach((row, at) => (this.bins[at * this.features + feature] = binOf(edges, row[feature] ?? 0)));
      return edges;
    });
  }

  binAt(row: number, feature: number): number {
    return this.bins[row * this.features + feature] ?? 0;
  }
}

/** Number of edges that a value is not below. */
function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pairGradients(
  examples: readonly RankingExample[],
  scores: Float64Array,
): { gradients: Float64Array; curvatures: Float64Array } {
  const gradients = new Float64Array(scores.length);
  const curvatures = new Float64Array(scores.length);
  let start = 0;
  for (const { relevant } of examples) {
    const order = Array.from(relevant.keys()).sort((a, b) => scores[start + b]! - scores[start + a]!);
    const discounts = new Float64Array(relevant.length);
    order.forEach((row, rank) => (discounts[row] = 1 / Math.log2(2 + rank)));
    const answering = order.filter((row) => relevant[row]);
    for (const good of answering) {
      for (const bad of order) {
        if (relevant[bad]) continue;
        const gain = Math.abs(discounts[good]! - discounts[bad]!) / answering.length;
        const doubt = 1 / (1 + Math.exp(scores[start + good]! - scores[start + bad]!));
        gradients[start + good]! += gain * doubt;
        gradients[start + bad]! -= gain * doubt;
        curvatures[start + good]! += gain * doubt * (1 - doubt);
        curvatures[start + bad]! += gain * doubt * (1 - doubt);
      }
    }
    start += relevant.length;
  }
  return { gradients, curvatures };
}

/** Grows one tree by the split that gains most, depth first. */
class TreeGrower {
  private readonly nodes: TreeNode[] = [];

  constructor(
    private readonly data: BinnedRows,
    private readonly gradients: Float64Array,
    private readonly curvatures: Float64Array,
    private readonly settings: TreeSettings,
  ) {}

  grow(): Tree {
    this.add(
      Int32Array.from({ length: this.data.count }, (_, row) => row),
      0,
    );
    return this.nodes;
  }

  private add(rows: Int32Array, depth: number): number {
    const [gradient, curvature] = this.sums(rows);
    const id =
      this.nodes.push({ value: (this.settings.learningRate * gradient) / (curvature + SHRINKAGE) }) - 1;
    const split = depth < this.settings.depth ? this.bestSplit(rows, gradient, curvature) : null;
    if (split === null) return id;
    const { feature, bin } = split;
    const left = this.add(
      rows.filter((row) => this.data.binAt(row, feature) <= bin),
      depth + 1,
    );
    const right = this.add(
      rows.filter((row) => this.data.binAt(row, feature) > bin),
      depth + 1,
    );
    this.nodes[id] = { feature, threshold: this.data.edges[feature]?.[bin] ?? 0, left, right };
    return id;
  }

  private sums(rows: Int32Array): [gradient: number, curvature: number] {
    let gradient = 0;
    let curvature = 0;
    for (const row of rows) {
      gradient += this.gradients[row]!;
      curvature += this.curvatures[row]!;
    }
    return [gradient, curvature];
  }

  private bestSplit(
    rows: Int32Array,
    gradient: number,
    curvature: number,
  ): { feature: number; bin: number } | null {
    let best: { feature: number; bin: number } | null = null;
    let bestGain = 1e-6 + gradient ** 2 / (curvature + SHRINKAGE);
    for (let feature = 0; feature < this.data.features; feature += 1) {
      const sums = new Float64Array(BINS * 3);
      for (const row of rows) {
        const at = this.data.binAt(row, feature) * 3;
        sums[at]! += this.gradients[row]!;
        sums[at + 1]! += this.curvatures[row]!;
        sums[at + 2]! += 1;
      }
      let [leftGradient, leftCurvature, leftRows] = [0, 0, 0];
      for (let bin = 0; bin < (this.data.edges[feature]?.length ?? 0); bin += 1) {
        leftGradient += sums[bin * 3]!;
        leftCurvature += sums[bin * 3 + 1]!;
        leftRows += sums[bin * 3 + 2]!;
        if (leftRows < this.settings.leafRows) continue;
        if (rows.length - leftRows < this.settings.leafRows) break;
        const gain =
          leftGradient ** 2 / (leftCurvature + SHRINKAGE) +
          (gradient - leftGradient) ** 2 / (curvature - leftCurvature + SHRINKAGE);
        if (gain > bestGain) [best, bestGain] = [{ feature, bin }, gain];
      }
    }
    return best;
  }
}
