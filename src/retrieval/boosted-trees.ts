import * as v from 'valibot';

/**
 * One decision tree, its nodes in one list: the root is 0. An inner node sends a row with a feature below its threshold to
 * `left`, any other to `right`; a leaf has a value.
 */
export type TreeNode =
  | { readonly feature: number; readonly threshold: number; readonly left: number; readonly right: number }
  | { readonly value: number };

export type Tree = readonly TreeNode[];

const NodeSchema = v.union([
  v.object({
    feature: v.pipe(v.number(), v.integer(), v.minValue(0)),
    threshold: v.number(),
    left: v.pipe(v.number(), v.integer()),
    right: v.pipe(v.number(), v.integer()),
  }),
  v.object({ value: v.number() }),
]);

/** Trees as a file has them; children come after their parent, so that no tree goes in circles. */
export const TreesSchema = v.array(
  v.pipe(
    v.array(NodeSchema),
    v.minLength(1),
    v.check((tree) =>
      tree.every(
        (node, at) =>
          'value' in node || [node.left, node.right].every((child) => child > at && child < tree.length),
      ),
    ),
  ),
);

/** Sum of what every tree says of one row. */
export function sumOfTrees(trees: readonly Tree[], features: ArrayLike<number>): number {
  let sum = 0;
  for (const tree of trees) {
    let node = tree[0];
    while (node !== undefined && 'feature' in node)
      node = tree[(features[node.feature] ?? 0) < node.threshold ? node.left : node.right];
    sum += node?.value ?? 0;
  }
  return sum;
}
