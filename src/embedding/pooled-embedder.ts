import { batchesByLength } from './batches.js';
import type { Embedder, EmbedderIdentity } from './embedder.js';
import { poolVectors, type TokenVectors } from './pool-vectors.js';
import { prepareText, type EmbeddingRecipe } from './recipes.js';

/** Runs a model over a batch of texts, at least one, each as it is to be tokenized. */
export type ExtractTokenVectors = (texts: readonly string[]) => Promise<TokenVectors>;

/**
 * Texts embedded in one call. Measured with the built-in model on passages of 400 tokens: 8 to 64 differ by less than a
 * tenth, and a transformer needs memory in proportion.
 */
const TEXTS_PER_BATCH = 16;

/**
 * An embedder over a model of token vectors: adds the recipe's prefixes and folding, pools, and works in batches.
 *
 * A text in which the built-in model knows no token has no direction. Its vector is all zeros, the one exception to unit
 * length: its similarity with everything is 0.
 */
export async function createPooledEmbedder(
  extract: ExtractTokenVectors,
  recipe: EmbeddingRecipe,
  identity: EmbedderIdentity,
): Promise<Embedder> {
  const { dimension } = await extract([prepareText(recipe, 'query', 'a')]);

  return {
    identity,
    dimension,
    async embedPassages(texts, onProgress) {
      const vectors = new Float32Array(texts.length * dimension);
      const prepared = texts.map((text) => prepareText(recipe, 'passage', text));
      const lengths = prepared.map((text) => text.length);
      let done = 0;
      for (const batch of batchesByLength(lengths, TEXTS_PER_BATCH)) {
        const tokens = await extract(batch.map((position) => prepared[position] ?? ''));
        const pooled = poolVectors(tokens, recipe.pooling);
        batch.forEach((position, row) => {
          vectors.set(pooled.subarray(row * dimension, (row + 1) * dimension), position * dimension);
        });
        done += batch.length;
        onProgress?.(done);
      }
      return vectors;
    },
    async embedQuery(query) {
      return poolVectors(await extract([prepareText(recipe, 'query', query)]), recipe.pooling);
    },
  };
}
