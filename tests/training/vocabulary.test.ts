import { describe, expect, it } from 'vitest';
import { countDocuments, initialTable } from '../../src/training/initial-table.js';
import { pieceIds, splitIntoWords, tokenIds } from '../../src/training/model-tokenizer.js';
import { seededRandom } from '../../src/training/random-source.js';
import { learnVocabulary } from '../../src/training/wordpiece-vocabulary.js';

const TEXTS = [
  'The licensed lender lends.',
  'A lender is licensed; lenders lend.',
  '貸款人須領牌',
  '貸款人放債',
];
const vocabulary = learnVocabulary(TEXTS, { minimumCount: 2, pieceCount: 10 });

describe('words of a text', () => {
  it('are folded to lower case and one width, without punctuation', () => {
    expect(splitIntoWords('ＨＫＤ-backed, “Stablecoins”!')).toEqual(['hkd', 'backed', 'stablecoins']);
  });

  it('are, in Chinese, every character and every two neighbours', () => {
    expect(splitIntoWords('穩定幣')).toEqual(['稳', '稳定', '定', '定币', '币']);
  });

  it('part where the script changes', () => {
    expect(splitIntoWords('買USDT幣')).toEqual(['买', 'usdt', '币']);
  });

  it('are the same in Traditional, Simplified and Hong Kong characters', () => {
    expect(splitIntoWords('發牌機構裏')).toEqual(splitIntoWords('发牌机构里'));
  });
});

describe('the vocabulary', () => {
  it('has words that occur often enough, and Chinese neighbours likewise', () => {
    for (const word of ['lender', 'licensed', '贷款', '款人']) expect(vocabulary.has(word), word).toBe(true);
    for (const word of ['lends', '放债']) expect(vocabulary.has(word), word).toBe(false);
  });

  it('has every Chinese character of the text, letters and digits', () => {
    for (const token of ['债', '牌', 'q', '##q', '7', '##7']) expect(vocabulary.has(token), token).toBe(true);
  });

  it('numbers its tokens from 0 without gaps, special ones first', () => {
    expect([...vocabulary.values()]).toEqual(Array.from({ length: vocabulary.size }, (_, row) => row));
    expect([...vocabulary.keys()].slice(0, 3)).toEqual(['[PAD]', '[UNK]', '[CLS]']);
  });

  it('does not depend on the order of the texts', () => {
    const reversed = learnVocabulary([...TEXTS].reverse(), { minimumCount: 2, pieceCount: 10 });
    expect([...reversed]).toEqual([...vocabulary]);
  });

  it('reads an English word that nobody has written as known pieces', () => {
    expect(pieceIds('lending', vocabulary).length).toBeGreaterThan(1);
    expect(tokenIds('zxqj', vocabulary)).toHaveLength(4);
  });

  it('reads nothing of a character it has never seen', () => {
    expect(tokenIds('龘☃', vocabulary)).toHaveLength(0);
  });
});

describe('the start vectors', () => {
  const frequencies = countDocuments(
    TEXTS.map((text) => tokenIds(text, vocabulary)),
    vocabulary,
  );
  const dimension = 64;
  const table = initialTable(vocabulary, frequencies, dimension, seededRandom(1));
  const row = (token: string): Float32Array => {
    const start = (vocabulary.get(token) ?? -1) * dimension;
    return table.subarray(start, start + dimension);
  };
  const length = (vector: Float32Array): number => Math.hypot(...vector);
  const cosine = (a: Float32Array, b: Float32Array): number =>
    a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0) / (length(a) * length(b));

  it('are zero for special tokens, so that they never count', () => {
    for (const token of ['[PAD]', '[UNK]', '[CLS]']) expect(length(row(token))).toBe(0);
  });

  it('lie closer for two Chinese neighbours and their character than for strangers', () => {
    expect(cosine(row('贷款'), row('贷'))).toBeGreaterThan(0.3);
    expect(Math.abs(cosine(row('贷款'), row('牌')))).toBeLessThan(0.3);
  });

  it('are longer for rarer tokens', () => {
    expect(length(row('牌'))).toBeGreaterThan(length(row('人')) * 0.9);
    expect(frequencies.counts[vocabulary.get('人') ?? 0]).toBe(2);
  });
});
