import { describe, expect, it } from 'vitest';
import { buildLegs, LexicalLegs, pairsOf } from '../../src/lexical-index/lexical-legs.js';
import { charactersOf } from '../../src/lexical-index/terms.js';

function legs(...passages: [article: string, words: string][]): LexicalLegs {
  return new LexicalLegs(
    buildLegs(
      passages.map(([article, words]) => ({
        article,
        terms: words.split(' '),
        characters: charactersOf(words),
      })),
    ),
  );
}

function found(index: LexicalLegs['words'], term: string): number[] {
  return index.search([{ term, weight: 1 }], 10).map(({ document }) => document);
}

describe('the legs of an index', () => {
  it('find a passage by a word of those around it, two on each side, and never of another article', () => {
    const { words, surroundings } = legs(
      ['a', 'licence'],
      ['a', 'fee'],
      ['a', 'term'],
      ['a', 'fine'],
      ['b', 'wallet'],
    );
    expect(found(words, 'licence')).toEqual([0]);
    expect(found(surroundings, 'licence').sort()).toEqual([0, 1, 2]);
    expect(found(surroundings, 'wallet')).toEqual([4]);
  });

  it('find two words in a row, and not the two apart', () => {
    const { pairs } = legs(['a', 'stablecoin issuer'], ['a', 'stablecoin bank issuer']);
    expect(found(pairs, 'stablecoin issuer')).toEqual([0]);
    expect(pairsOf(['one'])).toEqual([]);
  });

  it('find a Chinese character wherever it stands, in either script', () => {
    const { characters } = legs(['a', '證券監察'], ['a', 'bank']);
    expect(charactersOf('证监 SFC')).toEqual(charactersOf('證監'));
    expect(found(characters, charactersOf('監')[0] ?? '')).toEqual([0]);
  });
});
