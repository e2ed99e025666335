import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import type { EvaluationQuestion } from '../../src/evaluation/question-set.js';
import { judge, scoreTable, scoreVerdicts } from '../../src/evaluation/score-answers.js';

const question = (kind: EvaluationQuestion['kind'], lang: 'en' | 'zh' = 'en'): EvaluationQuestion => ({
  id: kind,
  lang,
  question: '?',
  kind,
  groups: [[/five/i]],
});

const refusal: Answer = {
  kind: 'nothing-relevant',
  reason: 'not-covered',
  question: '?',
  language: 'en',
  text: 'Not covered. Five.',
  citations: [],
  closest: [],
  confidence: 0,
};

function answered(text: string, firstQuote: string): Answer {
  const citation = {
    number: 1,
    title: '',
    section: '',
    article: 'a.md',
    url: null,
    publisher: null,
    publishedAt: '2026-01-01',
    asOf: '2026-01-01' as never,
    status: 'in-force' as const,
    supersededBy: null,
    quote: firstQuote,
    span: { start: 0, end: 1 },
    sources: [],
  };
  return {
    kind: 'answered',
    question: '?',
    language: 'en',
    text,
    citations: [citation],
    closest: [],
    confidence: 1,
  };
}

describe('judging an answer', () => {
  it('is right when every group is met, even beyond the first quote', () => {
    expect(judge(question('figure'), answered('four, then FIVE', 'four'))).toMatchObject({
      right: true,
      rightAtFirst: false,
    });
  });

  it('never counts a refusal as right for an answerable question, whatever its words', () => {
    expect(judge(question('figure'), refusal).right).toBe(false);
  });

  it('counts a refusal, and only that, as right for an unanswerable question', () => {
    expect(judge(question('unanswerable'), refusal).right).toBe(true);
    expect(judge(question('unanswerable'), answered('five', 'five')).right).toBe(false);
  });
});

describe('scores', () => {
  const verdicts = [
    judge(question('figure'), answered('five', 'five')),
    judge(question('date'), refusal),
    judge(question('unanswerable'), refusal),
    judge(question('false-premise', 'zh'), answered('six', 'six')),
  ];

  it('are shares of the questions they are about', () => {
    expect(scoreVerdicts(verdicts)).toEqual({
      questions: 4,
      accuracy: 1 / 3,
      firstQuoteAccuracy: 1 / 3,
      refusals: 1,
      falseRefusals: 1 / 3,
    });
  });

  it('are absent where there is no such question', () => {
    expect(scoreTable(verdicts).get('zh')).toMatchObject({ refusals: null, accuracy: 0 });
  });

  it('are given for all, for each language, and for each kind', () => {
    expect([...scoreTable(verdicts).keys()]).toEqual([
      'all',
      'en',
      'zh',
      'en figure',
      'en date',
      'en unanswerable',
      'zh false-premise',
    ]);
  });
});
