import { describe, expect, it } from 'vitest';
import { buildLegs, LexicalLegs } from '../../src/lexical-index/lexical-legs.js';
import { charactersOf, termsOf } from '../../src/lexical-index/terms.js';
import { GlossaryMatcher } from '../../src/retrieval/glossary-matcher.js';
import { lexicalSignals } from '../../src/retrieval/lexical-signals.js';
import { readQuery } from '../../src/retrieval/query.js';
import { glossaryEntry } from '../support/glossary-entry.js';

const TEXTS = [
  'The wallet needs a licence. Licence, licence, licence.',
  'A wallet fee needs no licence.',
  'The HKMA answers.',
  '錢包須持牌。',
];
const legs = new LexicalLegs(
  buildLegs(TEXTS.map((text) => ({ article: 'a', terms: termsOf(text), characters: charactersOf(text) }))),
);
const glossary = new GlossaryMatcher([glossaryEntry({ en: ['monetary authority', 'HKMA'], zh: ['金管局'] })]);

function signals(question: string): ReturnType<typeof lexicalSignals> {
  return lexicalSignals(legs, readQuery(question, null, glossary));
}

describe('coverage', () => {
  it('counts each word of the question once: who speaks of all of it is ahead of who repeats a part', () => {
    const { coverage } = signals('wallet licence fee');
    expect(coverage[1]).toBeCloseTo(1);
    expect(coverage[0]).toBeLessThan(0.9);
    expect(coverage[2]).toBe(0);
  });

  it('counts a thing under another of its names', () => {
    expect(signals('monetary authority').coverage[2]).toBeCloseTo(1);
    expect(signals('金管局').coverage[2]).toBeCloseTo(1);
  });

  it('is of words the corpus has not, too: they are what is missing', () => {
    expect(signals('wallet zebra').coverage[0]).toBeLessThan(0.6);
  });

  it('is none without words', () => {
    expect([...signals('?').coverage]).toEqual([0, 0, 0, 0]);
  });
});

describe('characters', () => {
  it('are looked at in questions that have Chinese in them', () => {
    expect(signals('wallet').characters).toBeNull();
    expect(signals('錢包牌').characters?.[3]).toBeCloseTo(1);
  });
});
