import { CONTINUATION, SPECIAL_TOKENS, splitIntoWords, type Vocabulary } from './model-tokenizer.js';

export interface VocabularySettings {
  /** A word of letters is one token when it occurs this often; two Chinese neighbours likewise. */
  readonly minimumCount: number;
  /** How many pieces of words are learned besides, for words that are not in the vocabulary. */
  readonly pieceCount: number;
}

const LETTERS_AND_DIGITS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/**
 * Learns the vocabulary from the project's own text: special tokens, letters and digits, frequent words and Chinese
 * characters, and pieces of words, so that a word nobody has written here before is still read as known pieces.
 *
 * @param texts - everything the model is trained on
 * @returns tokens to consecutive rows from 0; the same for the same texts, whatever their order
 */
export function learnVocabulary(texts: Iterable<string>, settings: VocabularySettings): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of splitIntoWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].sort(([left, leftCount], [right, rightCount]) =>
    leftCount === rightCount ? compareText(left, right) : rightCount - leftCount,
  );
  const frequent = words.filter(([word, count]) => count >= settings.minimumCount || isOneCharacter(word));
  const tokens = new Set<string>([
    SPECIAL_TOKENS.padding,
    SPECIAL_TOKENS.unknown,
    SPECIAL_TOKENS.start,
    ...LETTERS_AND_DIGITS,
    ...LETTERS_AND_DIGITS.map((character) => CONTINUATION + character),
    ...frequent.map(([word]) => word),
    ...learnPieces(words.map(([word]) => word).filter(isSpelled), settings.pieceCount),
  ]);
  return new Map([...tokens].map((token, row) => [token, row]));
}

/**
 * Pieces by merging the commonest neighbours again and again (byte-pair encoding: Sennrich et al., 2016), each word
 * counted once: what recurs in many different words is what unseen words are made of.
 */
function learnPieces(words: readonly string[], pieceCount: number): string[] {
  const spellings = words.map((word) =>
    [...word].map((character, index) => (index === 0 ? character : CONTINUATION + character)),
  );
  const learned: string[] = [];
  while (learned.length < pieceCount) {
    const best = commonestPair(spellings);
    if (best === null) break;
    const [first, second] = best;
    learned.push(first + second.slice(CONTINUATION.length));
    for (const spelling of spellings) mergePair(spelling, first, second);
  }
  return learned;
}

function commonestPair(spellings: readonly (readonly string[])[]): readonly [string, string] | null {
  const counts = new Map<string, number>();
  for (const spelling of spellings) {
    for (let index = 1; index < spelling.length; index += 1) {
      const pair = `${spelling[index - 1] ?? ''} ${spelling[index] ?? ''}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  let best: string | null = null;
  let bestCount = 1;
  for (const [pair, count] of counts) {
    if (count > bestCount || (count === bestCount && best !== null && compareText(pair, best) < 0)) {
      best = pair;
      bestCount = count;
    }
  }
  const [first, second] = best?.split(' ') ?? [];
  return first === undefined || second === undefined ? null : [first, second];
}

function mergePair(spelling: string[], first: string, second: string): void {
  for (let index = 0; index + 1 < spelling.length; index += 1) {
    if (spelling[index] === first && spelling[index + 1] === second) {
      spelling.splice(index, 2, first + second.slice(CONTINUATION.length));
    }
  }
}

function isOneCharacter(word: string): boolean {
  return [...word].length === 1;
}

/** Words that are spelled out in letters a to z, digits left aside: pieces of 2025 would say nothing of 2026. */
function isSpelled(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
