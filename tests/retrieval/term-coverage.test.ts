import { describe, expect, it } from 'vitest';
import { TermCoverage } from '../../src/retrieval/term-coverage.js';

/** Rarities that are easy to add up. */
const RARITY: Readonly<Record<string, number>> = { licenc: 3, bank: 1, hkma: 4 };

const rarity = (term: string): number => RARITY[term] ?? 2;

describe('how much of a question a text covers', () => {
  const coverage = new TermCoverage({ terms: ['licenc', 'bank'], concepts: [] }, rarity);

  it('is the share of the question’s words that stand in it, by rarity', () => {
    expect(coverage.of(new Set(['licenc', 'fee']))).toBe(3 / 4);
    expect(coverage.of(new Set(['bank']))).toBe(1 / 4);
  });

  it('is 1 when it has all of them and 0 when it has none', () => {
    expect(coverage.of(new Set(['bank', 'licenc', 'fee']))).toBe(1);
    expect(coverage.of(new Set(['fee']))).toBe(0);
  });

  it('is 0 for a question without words', () => {
    expect(new TermCoverage({ terms: [], concepts: [] }, rarity).of(new Set(['bank']))).toBe(0);
  });

  it('counts a word whose thing stands there under another of its names, but only a whole name', () => {
    const concept = {
      asked: ['hkma'],
      alternatives: [
        ['monetari', 'author'],
        ['金管', '管局'],
      ],
    };
    const named = new TermCoverage({ terms: ['hkma', 'bank'], concepts: [concept] }, rarity);
    expect(named.of(new Set(['monetari', 'author']))).toBe(4 / 5);
    expect(named.of(new Set(['金管', '管局', 'bank']))).toBe(1);
    expect(named.of(new Set(['monetari', 'bank']))).toBe(1 / 5);
  });
});
