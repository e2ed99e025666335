import { describe, expect, it } from 'vitest';
import { scoreSentences } from '../../src/answer/score-sentences.js';
import { signSentences } from '../../src/answer/sentence-signs.js';
import { GlossaryMatcher } from '../../src/retrieval/glossary-matcher.js';
import { type Query, readQuery } from '../../src/retrieval/query.js';
import type { RetrievedPassage } from '../../src/retrieval/retrieved-passage.js';
import { TermCoverage } from '../../src/retrieval/term-coverage.js';
import { articleOf } from '../support/article-of.js';
import { passageWith } from '../support/passage-with.js';

const glossary = new GlossaryMatcher([]);

function ask(question: string): { query: Query; coverage: TermCoverage } {
  const query = readQuery(question, null, glossary);
  return { query, coverage: new TermCoverage(query, () => 1) };
}

function best(question: string, ...passages: RetrievedPassage[]): string | undefined {
  const { query, coverage } = ask(question);
  return scoreSentences(query, passages, coverage)[0]?.sentence.text;
}

describe('of two sentences', () => {
  it('the one with the words of the question is better', () => {
    expect(best('wallet fee', passageWith(['Banks need capital.', 'A wallet pays a fee.']))).toBe(
      'A wallet pays a fee.',
    );
  });

  it('the one with a date is better when a date is asked for, with a figure when a figure is', () => {
    const passage = passageWith([
      'The fee is for wallets.',
      'The fee began on 1 May 2024.',
      'The fee is HK$5.',
    ]);
    expect(best('when did the fee begin', passage)).toBe('The fee began on 1 May 2024.');
    expect(best('how much is the fee', passage)).toBe('The fee is HK$5.');
  });

  it('the one in the language of the reader is better', () => {
    const chinese = passageWith(['錢包須繳付費用fee。'], { article: articleOf({ language: 'zh-Hant' }) });
    expect(best('fee', chinese, passageWith(['A fee is due.']))).toBe('A fee is due.');
  });

  it('the one of an article that still holds is better', () => {
    const old = passageWith(['The fee is HK$3.'], { article: articleOf({ status: 'superseded' }) });
    const current = passageWith(['The fee is HK$5.'], { number: 1 });
    const { query, coverage } = ask('fee');
    const [was, is] = signSentences(query, [old, current], coverage).map(({ signs }) => signs);
    expect([was?.superseded, is?.superseded]).toEqual([1, 0]);
  });
});

describe('shares', () => {
  it('add up to one and fall with the scores', () => {
    const { query, coverage } = ask('wallet fee');
    const scored = scoreSentences(query, [passageWith(['A wallet pays.', 'A fee.', 'Banks.'])], coverage);
    expect(scored.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(scored.map(({ share }) => share)).toEqual(scored.map(({ share }) => share).sort((a, b) => b - a));
  });

  it('of no sentences are none', () => {
    const { query, coverage } = ask('wallet');
    expect(scoreSentences(query, [], coverage)).toEqual([]);
  });
});
