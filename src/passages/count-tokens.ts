/** Counts the tokens of a text; the splitter's unit of size. */
export type CountTokens = (text: string) => number;

/**
 * About as many tokens as a WordPiece tokenizer makes, without loading one, so that where passages are cut does not
 * depend on the model: a Chinese character is one token, a punctuation mark is one, a word is one for every seven letters
 * begun.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const [piece] of text.matchAll(/\p{Script=Han}|[\p{L}\p{N}\p{M}]+|[^\s]/gu)) {
    tokens += Math.ceil(piece.length / 7);
  }
  return tokens;
}
