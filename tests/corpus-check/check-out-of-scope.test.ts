import { describe, expect, it } from 'vitest';
import { checkOutOfScope } from '../../src/corpus-check/check-out-of-scope.js';
import { houseArticle } from '../support/house-articles.js';

const { article } = houseArticle('## A\n\nB.', {
  questions: [{ question: 'Who licences wallets?', section: 'A' }],
});

describe('a question that is to be refused', () => {
  it('is in order when nobody else names it', () => {
    expect(checkOutOfScope([{ question: 'will it rain', line: 2 }], [article])).toEqual([]);
  });

  it('is no question that an article answers, however it is written', () => {
    expect(checkOutOfScope([{ question: 'who licences wallets', line: 2 }], [article])).toMatchObject([
      {
        file: 'out-of-scope.yml',
        line: 2,
        found: 'the question "who licences wallets", which a.md says it answers',
      },
    ]);
  });

  it('is there once', () => {
    const questions = [
      { question: 'will it rain', line: 2 },
      { question: 'Will it rain?', line: 5 },
    ];
    expect(checkOutOfScope(questions, [])).toMatchObject([
      { line: 5, found: 'the question "Will it rain?" a second time (first on line 2)' },
    ]);
  });
});
