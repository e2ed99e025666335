import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meetsGroups, parseQuestionSet, QuestionSetError } from '../../src/evaluation/question-set.js';

const line = {
  id: 'a',
  lang: 'en',
  question: 'When?',
  kind: 'date',
  answer_any: [['June 2023', '2023年6月'], ['VATP']],
};

describe('question set', () => {
  it('reads the project’s own questions, in both languages, with some that nothing answers', () => {
    const questions = parseQuestionSet(readFileSync('tests/relevance/questions.jsonl', 'utf8'));
    expect(new Set(questions.map(({ lang }) => lang))).toEqual(new Set(['en', 'zh']));
    expect(questions.filter(({ kind }) => kind === 'unanswerable').length).toBeGreaterThan(30);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it('meets a group by any of its patterns, and needs every group', () => {
    const [question] = parseQuestionSet(JSON.stringify(line));
    expect(meetsGroups('The vatp regime began in june 2023', question?.groups ?? [])).toBe(true);
    expect(meetsGroups('VATP: 2023年6月', question?.groups ?? [])).toBe(true);
    expect(meetsGroups('It began in June 2023', question?.groups ?? [])).toBe(false);
  });

  it.each([
    ['not JSON', 'Line 2'],
    [JSON.stringify({ ...line, kind: 'riddle' }), 'Line 2'],
    [JSON.stringify({ ...line, answer_any: [['(']] }), 'Line 2'],
  ])('refuses %s and names the line', (bad, expected) => {
    expect(() => parseQuestionSet(`${JSON.stringify(line)}\n${bad}`)).toThrow(expected);
  });

  it('refuses an empty file', () => {
    expect(() => parseQuestionSet('\n')).toThrow(QuestionSetError);
  });
});
