import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { JsonLinesError } from '../../src/evaluation/json-lines.js';
import { meetsGroups, parseQuestionSet } from '../../src/evaluation/question-set.js';

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
    ['not JSON', 'text that is not JSON'],
    [JSON.stringify({ ...line, id: 'b', kind: 'riddle' }), '"kind": "riddle"'],
    [JSON.stringify({ ...line, id: 'b', question: ' ' }), '"question": " "'],
    [JSON.stringify({ ...line, id: 'b', answer_any: [['(']] }), '"answer_any.0.0": "("'],
    [JSON.stringify({ ...line, id: 'b', answer_any: [['x', '']] }), '"answer_any.0.1": ""'],
    [JSON.stringify(line), 'the "id" "a" of line 1'],
  ])('refuses %s and names the line', (bad, found) => {
    const act = (): unknown => parseQuestionSet(`${JSON.stringify(line)}\n${bad}`, 'set.jsonl');
    expect(act).toThrow(JsonLinesError);
    expect(act).toThrow(`set.jsonl:2: found ${found}; expected `);
  });

  it('refuses an empty list of groups, or of patterns, where something answers: every answer would be right, or none', () => {
    for (const groups of [[], [[]], [['VATP'], []]])
      expect(() => parseQuestionSet(JSON.stringify({ ...line, answer_any: groups }))).toThrow('"answer_any');
  });

  it('takes an empty list of groups where nothing answers, which the kind says', () => {
    const [question] = parseQuestionSet(JSON.stringify({ ...line, kind: 'unanswerable', answer_any: [] }));
    expect(question).toMatchObject({ kind: 'unanswerable', groups: [] });
  });

  it('refuses an empty file', () => {
    expect(() => parseQuestionSet('\n', 'set.jsonl')).toThrow('set.jsonl: found no line with content; ');
  });
});
