import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPostings, LexicalIndex } from '../../src/lexical-index/lexical-index.js';

function indexOf(...documents: string[]): LexicalIndex {
  return new LexicalIndex(
    buildPostings(documents.map((text) => text.split(' ').filter((term) => term !== ''))),
  );
}

/** A question whose words count as they were asked. */
function asked(...terms: string[]): { term: string; weight: number }[] {
  return terms.map((term) => ({ term, weight: 1 }));
}

describe('a BM25 score', () => {
  // Three documents of 2, 3 and 1 terms: 2 on average, which is the length at which k1 counts in full.
  const index = indexOf('fee cap', 'fee fee licence', 'licence');

  it('is the rarity of a term for one occurrence in a document of average length', () => {
    // ln(1 + (3 − 2 + ½) / (2 + ½)) × 1 × 2.2 / (1 + 1.2)
    expect(index.scores(asked('fee'))[0]).toBeCloseTo(Math.log(1.6), 6);
  });

  it('grows with the number of occurrences and shrinks with the length of the document', () => {
    // 2 occurrences among 3 terms: 2 × 2.2 / (2 + 1.2 × (0.25 + 0.75 × 1.5)) = 4.4 / 3.65
    expect(index.scores(asked('fee'))[1]).toBeCloseTo((Math.log(1.6) * 4.4) / 3.65, 6);
  });

  it('adds up over the terms of a question, each with its weight', () => {
    const weighted = index.scores([
      { term: 'cap', weight: 0.5 },
      { term: 'fee', weight: 1 },
    ]);
    // cap is in one document of three: ln(1 + 2.5 / 1.5)
    expect(weighted[0]).toBeCloseTo(0.5 * Math.log(1 + 2.5 / 1.5) + Math.log(1.6), 6);
  });

  it('counts a term twice that is given twice', () => {
    expect(index.scores(asked('fee', 'fee'))[0]).toBeCloseTo(2 * Math.log(1.6), 6);
  });

  it('is 0 where no term of the question occurs', () => {
    expect([...index.scores(asked('cap'))].slice(1)).toEqual([0, 0]);
    expect([...index.scores(asked('unheard'))]).toEqual([0, 0, 0]);
  });

  it('counts repetitions only, whatever the length, when b is 0', () => {
    const postings = buildPostings([['fee'], ['fee', 'a', 'b', 'c', 'd']]);
    const [short, long] = new LexicalIndex(postings, { k1: 1.2, b: 0 }).scores(asked('fee'));
    expect(short).toBe(long);
  });
});

describe('the search', () => {
  it('gives the best documents first and equal ones in their order', () => {
    const index = indexOf('fee x', 'fee fee', 'fee x', 'x x');
    expect(index.search(asked('fee'), 10).map(({ document }) => document)).toEqual([1, 0, 2]);
  });

  it('gives no more than are wanted', () => {
    expect(indexOf('fee', 'fee', 'fee').search(asked('fee'), 2)).toHaveLength(2);
    expect(indexOf('fee').search(asked('fee'), 0)).toEqual([]);
  });

  it('finds nothing in no documents, in empty documents, or for no terms', () => {
    expect(indexOf().search(asked('fee'), 5)).toEqual([]);
    expect(indexOf('', '').search(asked('fee'), 5)).toEqual([]);
    expect(indexOf('fee').search([], 5)).toEqual([]);
  });

  it('knows which terms there are, those with names of built-in properties too', () => {
    const index = indexOf('constructor fee', '__proto__');
    expect(['constructor', '__proto__', 'fee', 'toString'].map((term) => index.has(term))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

const term = fc.constantFrom('a', 'b', 'c', 'd', 'e', '穩定', '定幣');
const documents = fc.array(fc.array(term, { maxLength: 12 }), { minLength: 1, maxLength: 12 });

describe('on any documents', () => {
  it('the rarity of a term is positive, and highest for a term in no document', () => {
    fc.assert(
      fc.property(documents, term, (texts, word) => {
        const index = new LexicalIndex(buildPostings(texts));
        const rarity = index.inverseDocumentFrequency(word);
        expect(rarity).toBeGreaterThan(0);
        expect(index.inverseDocumentFrequency('unheard')).toBeGreaterThanOrEqual(rarity);
      }),
    );
  });

  it('one more occurrence in place of another word never lowers a score', () => {
    fc.assert(
      fc.property(documents, fc.nat({ max: 8 }), (texts, times) => {
        const own = (occurrences: number): string[] => [
          ...Array.from({ length: occurrences }, () => 'fee'),
          ...Array.from({ length: 10 - occurrences }, () => 'filler'),
        ];
        const score = (occurrences: number): number =>
          new LexicalIndex(buildPostings([...texts, own(occurrences)])).scores(asked('fee'))[texts.length] ??
          NaN;
        expect(score(times + 1)).toBeGreaterThan(times === 0 ? 0 : score(times));
      }),
    );
  });

  it('the order of the documents changes no score', () => {
    fc.assert(
      fc.property(documents, fc.array(term, { maxLength: 4 }), (texts, words) => {
        const forwards = new LexicalIndex(buildPostings(texts)).scores(asked(...words));
        const backwards = new LexicalIndex(buildPostings([...texts].reverse())).scores(asked(...words));
        expect([...backwards].reverse()).toEqual([...forwards]);
      }),
    );
  });

  it('the postings hold every occurrence, by terms in order of code units and documents in order', () => {
    fc.assert(
      fc.property(documents, (texts) => {
        const { vocabulary, offsets, documents: found, frequencies, lengths } = buildPostings(texts);
        const rebuilt = vocabulary.map((word, at) => {
          const own = [...found.keys()].slice(offsets[at], offsets[at + 1]);
          return [word, own.map((posting) => [found[posting], frequencies[posting]])];
        });
        const counted = vocabulary.map((word) => {
          const counts = texts.map((words, document) => [
            document,
            words.filter((other) => other === word).length,
          ]);
          return [word, counts.filter(([, count]) => count !== 0)];
        });
        expect(rebuilt).toEqual(counted);
        expect([...lengths]).toEqual(texts.map(({ length }) => length));
        expect(vocabulary).toEqual([...new Set(texts.flat())].sort());
      }),
    );
  });
});

it('a term that stands more often than a posting can hold is counted up to its limit', () => {
  const { frequencies, lengths } = buildPostings([Array.from({ length: 70_000 }, () => 'fee')]);
  expect([...frequencies]).toEqual([65_535]);
  expect([...lengths]).toEqual([70_000]);
});
