import { CONTINUATION, SPECIAL_TOKENS, type Vocabulary } from './model-tokenizer.js';
import { nextNormal, type RandomSource } from './random-source.js';

/** In how many texts each token occurs. */
export interface DocumentFrequencies {
  /** By row of the table. */
  readonly counts: Uint32Array;
  readonly texts: number;
}

/** Shorter words share too much by chance: every "the" in "other". */
const SHORTEST_SPELLED_WORD = 4;
const LETTER_GROUPS = [3, 4, 5];

/** @param texts - rows of the table that occur in each text, repeats allowed */
export function countDocuments(texts: readonly Int32Array[], vocabulary: Vocabulary): DocumentFrequencies {
  const counts = new Uint32Array(vocabulary.size);
  for (const text of texts) for (const row of new Set(text)) counts[row]! += 1;
  return { counts, texts: texts.length };
}

/**
 * Vectors to start from. Half of a token's direction is its own; the other half it shares with whatever is spelled alike:
 * "licence" and "licensing" by groups of three to five letters (as in fastText: Bojanowski et al., 2017), 穩定 and 稳
 * by their characters. Rare tokens are longer, by the root of their inverse document frequency, and so count for more in
 * a text's mean. Special tokens are zero and stay so.
 *
 * @returns shape [vocabulary.size × dimension]
 */
export function initialTable(
  vocabulary: Vocabulary,
  frequencies: DocumentFrequencies,
  dimension: number,
  random: RandomSource,
): Float32Array {
  const directions = new Map<string, Float32Array>();
  const directionOf = (spelling: string): Float32Array => {
    const known = directions.get(spelling);
    if (known !== undefined) return known;
    const direction = Float32Array.from(
      { length: dimension },
      () => nextNormal(random) / Math.sqrt(dimension),
    );
    directions.set(spelling, direction);
    return direction;
  };

  const special = new Set<string>(Object.values(SPECIAL_TOKENS));
  const table = new Float32Array(vocabulary.size * dimension);
  for (const [token, row] of vocabulary) {
    if (special.has(token)) continue;
    const vector = table.subarray(row * dimension, (row + 1) * dimension);
    const parts = spellingParts(token);
    addScaled(vector, directionOf(token), parts.length > 0 ? Math.SQRT1_2 : 1);
    for (const part of parts) addScaled(vector, directionOf(part), Math.SQRT1_2 / Math.sqrt(parts.length));
    const rarity = Math.log((frequencies.texts + 1) / (frequencies.counts[row]! + 0.5));
    for (let k = 0; k < dimension; k += 1) vector[k]! *= Math.sqrt(rarity);
  }
  return table;
}

function spellingParts(token: string): string[] {
  if (/^\p{Script=Han}{2}$/u.test(token)) return [...token];
  const letters = token.startsWith(CONTINUATION) ? token.slice(CONTINUATION.length) : token;
  if (letters.length < SHORTEST_SPELLED_WORD || !/^[a-z]+$/.test(letters)) return [];
  const spelling = `${token === letters ? '<' : ''}${letters}>`;
  return LETTER_GROUPS.flatMap((size) =>
    Array.from({ length: Math.max(0, spelling.length - size + 1) }, (_, start) =>
      spelling.slice(start, start + size),
    ),
  );
}

function addScaled(target: Float32Array, source: Float32Array, factor: number): void {
  for (let k = 0; k < target.length; k += 1) target[k]! += factor * source[k]!;
}
