import * as v from 'valibot';
import { type Tree, TreesSchema } from '../retrieval/boosted-trees.js';
import { RANKING_FEATURES } from '../retrieval/ranking-features.js';

/** Name of a ranker's file in the folder of the model that it was trained with. */
export const RANKER_FILE = 'ranker.json';

const Schema = v.object({ features: v.array(v.string()), trees: TreesSchema });

export function encodeRanker(trees: readonly Tree[]): string {
  return `${JSON.stringify({ features: RANKING_FEATURES, trees })}\n`;
}

/** @returns null when the text is no ranker, or one of other features */
export function decodeRanker(text: string): Tree[] | null {
  try {
    const { features, trees } = v.parse(Schema, JSON.parse(text));
    return features.join('\n') === RANKING_FEATURES.join('\n') ? trees : null;
  } catch {
    return null;
  }
}
