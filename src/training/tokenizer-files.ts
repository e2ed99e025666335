import type { EmbeddingRecipe } from '../embedding/recipes.js';
import { CONTINUATION, SPECIAL_TOKENS, type Vocabulary } from './model-tokenizer.js';

/**
 * The JSON files of the built-in model, in the layout Transformers.js loads (Hugging Face tokenizers format). The
 * patterns are those of `splitIntoWords`: a test holds the two together.
 *
 * @param dimension - numbers in a row of the table
 * @returns file names below the model's folder, with their content
 */
export function tokenizerFiles(
  vocabulary: Vocabulary,
  dimension: number,
  recipe: EmbeddingRecipe,
): ReadonlyMap<string, string> {
  const specialTokens = Object.values(SPECIAL_TOKENS);
  const start = SPECIAL_TOKENS.start;
  const tokenizer = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: specialTokens.map((content) => ({
      id: vocabulary.get(content),
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFKC' },
        { type: 'Lowercase' },
        {
          type: 'Replace',
          pattern: { Regex: '(\\p{Script=Han})(?=(\\p{Script=Han}))' },
          content: ' $1 $1$2 ',
        },
      ],
    },
    pre_tokenizer: {
      type: 'Split',
      pattern: { Regex: '\\p{Script=Han}+|(?:(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}])+' },
      behavior: 'Removed',
      invert: true,
    },
    // One token that is always there: a text of unknown tokens alone still has a length.
    post_processor: {
      type: 'TemplateProcessing',
      single: [{ SpecialToken: { id: start, type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
      pair: [{ Sequence: { id: 'A', type_id: 0 } }, { Sequence: { id: 'B', type_id: 1 } }],
      special_tokens: { [start]: { id: start, ids: [vocabulary.get(start)], tokens: [start] } },
    },
    decoder: { type: 'WordPiece', prefix: CONTINUATION, cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: SPECIAL_TOKENS.unknown,
      continuing_subword_prefix: CONTINUATION,
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary),
    },
  };
  const tokenizerConfig = {
    tokenizer_class: 'PreTrainedTokenizer',
    model_max_length: recipe.maxTokens,
    pad_token: SPECIAL_TOKENS.padding,
    unk_token: SPECIAL_TOKENS.unknown,
    cls_token: start,
  };
  const config = {
    architectures: ['BertModel'],
    model_type: 'bert',
    vocab_size: vocabulary.size,
    hidden_size: dimension,
    pad_token_id: vocabulary.get(SPECIAL_TOKENS.padding),
  };
  return new Map([
    ['tokenizer.json', formatJson(tokenizer)],
    ['tokenizer_config.json', formatJson(tokenizerConfig)],
    ['config.json', formatJson(config)],
    ['recipe.json', formatJson(recipe)],
  ]);
}

function formatJson(content: unknown): string {
  return `${JSON.stringify(content, null, 1)}\n`;
}
