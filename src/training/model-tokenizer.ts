import { foldModelText } from '../embedding/model-text.js';

/** Token to row of the table. */
export type Vocabulary = ReadonlyMap<string, number>;

export const CONTINUATION = '##';

/** Tokens with a part of their own; their rows are zero, so they never take part in a text's vector. */
export const SPECIAL_TOKENS = { padding: '[PAD]', unknown: '[UNK]', start: '[CLS]' } as const;

const HAN_PAIR = /(\p{Script=Han})(?=(\p{Script=Han}))/gu;
const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/**
 * Words of a text as tokenizer.json makes them: runs of letters and digits; of Chinese, every character and every two
 * neighbours, because Chinese does not mark words and two characters are its commonest length. Punctuation is dropped.
 */
export function splitIntoWords(text: string): string[] {
  const spaced = foldModelText(text).replaceAll(HAN_PAIR, ' $1 $1$2 ');
  return spaced.match(WORD) ?? [];
}

/**
 * Word pieces of one word, longest first from the left, as Transformers.js cuts them.
 *
 * @returns rows of the table; none when some part of the word is in no piece
 */
export function pieceIds(word: string, vocabulary: Vocabulary): number[] {
  const characters = [...word];
  const ids: number[] = [];
  let start = 0;
  while (start < characters.length) {
    let end = characters.length;
    let id: number | undefined;
    for (; end > start; end -= 1) {
      const piece = characters.slice(start, end).join('');
      id = vocabulary.get(start === 0 ? piece : CONTINUATION + piece);
      if (id !== undefined) break;
    }
    if (id === undefined) return [];
    ids.push(id);
    start = end;
  }
  return ids;
}

/** Rows of the table that make up a text's vector: special and unknown tokens have none. */
export function tokenIds(text: string, vocabulary: Vocabulary): Int32Array {
  return Int32Array.from(splitIntoWords(text).flatMap((word) => pieceIds(word, vocabulary)));
}
