import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { answerJson } from '../../src/answer/answer-json.js';
import { citationOf } from '../../src/answer/citation.js';
import { expectAnswer } from '../support/answer-schema.js';
import { passageWith } from '../support/passage-with.js';

const passage = passageWith(['Banks pay a fee.']);
const citations = passage.sentences.map((sentence) => citationOf(1, passage, sentence));
const ANSWERED: Answer = {
  kind: 'answered',
  question: 'what fee',
  language: 'en',
  text: '“Banks pay a fee.” [1]',
  citations,
  closest: [],
  confidence: 0.123456,
};
const TIMINGS = { embedMs: 1.23456, searchMs: 0, totalMs: 1.5 };

describe('an answer as JSON', () => {
  it('has exactly the fields of the contract, in its order', () => {
    const json = answerJson('q-1', ANSWERED, TIMINGS, 'corpus');
    expectAnswer(JSON.parse(JSON.stringify(json)));
    expect(Object.keys(json).join(' ')).toBe(
      'id question kind language text citations closest confidence timings',
    );
    expect(Object.keys(json.citations[0] ?? {}).join(' ')).toBe(
      'number title section article url publisher publishedAt asOf status quote span sources supersededBy',
    );
  });

  it('gives articles as paths that can be opened from where the command was started', () => {
    const articleIn = (directory: string): string | undefined =>
      answerJson(null, ANSWERED, TIMINGS, directory).citations[0]?.article;
    expect(articleIn('corpus')).toBe('corpus/stablecoins/licences.md');
    expect(articleIn('/srv/articles/')).toBe('/srv/articles/stablecoins/licences.md');
  });

  it('carries the id over, and null where there is none', () => {
    expect(answerJson('q-1', ANSWERED, TIMINGS, 'corpus').id).toBe('q-1');
    expect(answerJson(null, ANSWERED, TIMINGS, 'corpus').id).toBeNull();
  });

  it('rounds what nobody reads to more places', () => {
    const json = answerJson(null, ANSWERED, TIMINGS, 'corpus');
    expect(json).toMatchObject({ confidence: 0.123, timings: { embedMs: 1.23, searchMs: 0, totalMs: 1.5 } });
  });

  it('of a refusal has the same fields, and closest articles below the corpus folder', () => {
    const refused: Answer = {
      ...ANSWERED,
      kind: 'nothing-relevant',
      reason: 'not-covered',
      citations: [],
      text: 'Not covered.',
      closest: [{ title: 'Fees', article: 'fees.md', url: null }],
    };
    const json = expectAnswer(answerJson(null, refused, TIMINGS, 'corpus'));
    expect(json.closest).toEqual([{ title: 'Fees', article: 'corpus/fees.md', url: null }]);
  });
});
