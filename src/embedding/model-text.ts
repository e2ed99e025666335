import { foldChinese } from '../language/chinese-variants.js';

/**
 * A text as the built-in model reads it, in training and in use: full-width forms made ordinary, lower case, and one
 * form for every written variant of a Chinese character.
 */
export function foldModelText(text: string): string {
  return foldChinese(text.normalize('NFKC').toLowerCase());
}
