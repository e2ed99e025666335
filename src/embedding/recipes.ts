import * as v from 'valibot';
import { foldModelText } from './model-text.js';

/** How a model wants to be used. Vectors are always brought to unit length: the `Embedder` contract promises it. */
export interface EmbeddingRecipe {
  /** Put before a question. */
  readonly queryPrefix: string;
  /** Put before a passage. */
  readonly passagePrefix: string;
  /** How token vectors become one: their mean, or the first token's vector. */
  readonly pooling: 'mean' | 'cls';
  /** Tokens after this many are not read, special tokens included. */
  readonly maxTokens: number;
  /** Whether text is folded first (`foldModelText`), because the vocabulary was learned from folded text. */
  readonly foldText: boolean;
  /** Which file is loaded: `onnx/model_quantized.onnx` (8-bit) or `onnx/model.onnx`. */
  readonly quantized: boolean;
}

/** What a model gets that nobody described: right for most sentence-embedding models, and stated in the manifest. */
export const DEFAULT_RECIPE: EmbeddingRecipe = {
  queryPrefix: '',
  passagePrefix: '',
  pooling: 'mean',
  maxTokens: 512,
  foldText: false,
  quantized: true,
};

/** Recipes by hub id, first match wins; each as its model card states it. */
const FAMILIES: readonly { readonly pattern: RegExp; readonly recipe: Partial<EmbeddingRecipe> }[] = [
  // https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2: trained with, and cut at, 256 word pieces.
  { pattern: /\/all-minilm-l\d+-v\d/i, recipe: { maxTokens: 256 } },
  // https://huggingface.co/intfloat/multilingual-e5-small
  { pattern: /\/(multilingual-)?e5-/i, recipe: { queryPrefix: 'query: ', passagePrefix: 'passage: ' } },
  // https://huggingface.co/BAAI/bge-small-zh-v1.5
  {
    pattern: /\/bge-(small|base|large)-zh/i,
    recipe: { queryPrefix: '为这个句子生成表示以用于检索相关文章：', pooling: 'cls' },
  },
  // https://huggingface.co/BAAI/bge-m3: no instruction.
  { pattern: /\/bge-m3/i, recipe: { pooling: 'cls' } },
  // https://huggingface.co/BAAI/bge-small-en-v1.5
  {
    pattern: /\/bge-/i,
    recipe: { queryPrefix: 'Represent this sentence for searching relevant passages: ', pooling: 'cls' },
  },
];

/** The recipe for a model of the hub, by its id (`owner/name`); `DEFAULT_RECIPE` for a model of no known family. */
export function recipeForHubModel(modelId: string): EmbeddingRecipe {
  const family = FAMILIES.find(({ pattern }) => pattern.test(modelId));
  return { ...DEFAULT_RECIPE, ...family?.recipe };
}

const RecipeFile = v.strictObject({
  queryPrefix: v.optional(v.string(), DEFAULT_RECIPE.queryPrefix),
  passagePrefix: v.optional(v.string(), DEFAULT_RECIPE.passagePrefix),
  pooling: v.optional(v.picklist(['mean', 'cls']), DEFAULT_RECIPE.pooling),
  maxTokens: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), DEFAULT_RECIPE.maxTokens),
  foldText: v.optional(v.boolean(), DEFAULT_RECIPE.foldText),
  quantized: v.optional(v.boolean(), DEFAULT_RECIPE.quantized),
});

/**
 * Checks the content of a model folder's `recipe.json`; what it leaves out is as in `DEFAULT_RECIPE`.
 *
 * @returns the recipe, or in one line what is wrong with it
 */
export function parseRecipe(
  content: unknown,
): { readonly recipe: EmbeddingRecipe } | { readonly problem: string } {
  const result = v.safeParse(RecipeFile, content);
  if (result.success) return { recipe: result.output };
  const problems = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  return { problem: problems.join('; ') };
}

/** A text as the model is to tokenize it. */
export function prepareText(recipe: EmbeddingRecipe, kind: 'query' | 'passage', text: string): string {
  const prefix = kind === 'query' ? recipe.queryPrefix : recipe.passagePrefix;
  // No vocabulary has pieces of 40 characters on average; cutting here keeps a 10 MB text from being tokenized whole.
  const readable = text.slice(0, recipe.maxTokens * 40);
  return prefix + (recipe.foldText ? foldModelText(readable) : readable);
}

/** The recipe in one line, for an index's manifest: two recipes that could give different vectors differ in it. */
export function describeRecipe(recipe: EmbeddingRecipe): string {
  return [
    `query prefix ${JSON.stringify(recipe.queryPrefix)}`,
    `passage prefix ${JSON.stringify(recipe.passagePrefix)}`,
    `${recipe.pooling} pooling`,
    'unit length',
    `at most ${recipe.maxTokens} tokens`,
    recipe.foldText ? 'folded text' : 'text as it is',
    recipe.quantized ? '8-bit' : 'full precision',
  ].join(', ');
}
