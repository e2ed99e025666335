import { describe, expect, it } from 'vitest';
import { otherSearches } from '../../src/benchmarks/other-libraries.js';
import { ownSearches, scoreSearch } from '../../src/benchmarks/retrieval-benchmark.js';
import { WordEmbedder } from '../support/word-embedder.js';

const PASSAGES = [
  { id: '1|1', text: 'A stablecoin issuer needs a licence.' },
  { id: '1|2', text: 'The fee is due in March.' },
  { id: '2|1', title: 'Banks', text: 'A bank needs capital.' },
];
const QUESTIONS = [{ id: 'a', question: 'capital of a bank', relevant: ['2|1'] }];

describe('an outside retrieval set', () => {
  it('is searched by each leg, by both together, and by other libraries', async () => {
    const embedder = new WordEmbedder(['stablecoin', 'bank', 'fee', 'tax']);
    const searches = {
      ...(await ownSearches(PASSAGES, embedder, () => undefined)),
      ...(await otherSearches(PASSAGES)),
    };
    expect(Object.keys(searches)).toEqual(['BM25', 'dense', 'fused', 'MiniSearch', 'Orama']);
    for (const search of Object.values(searches))
      expect(await scoreSearch(search, QUESTIONS)).toMatchObject({
        'recall@10': 1,
        'MAP@10': 1,
        'MRR@10': 1,
      });
  });
});
