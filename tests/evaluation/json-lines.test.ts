import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { JsonLinesError, parseJsonLines, requireOwnIds } from '../../src/evaluation/json-lines.js';

const Schema = v.object({ id: v.string(), tags: v.optional(v.array(v.string())) });

function parse(text: string): ReturnType<typeof parseJsonLines<typeof Schema>> {
  return parseJsonLines(text, 'some.jsonl', Schema, '{"id": "…"}');
}

describe('JSON lines', () => {
  it('are read with the line each stands on, whatever the line endings, blank lines and byte order mark', () => {
    expect(parse('\uFEFF{"id":"a"}\r\n\r\n  \n{"id":"b\u2028"}')).toEqual([
      { line: 1, value: { id: 'a' } },
      { line: 4, value: { id: 'b\u2028' } },
    ]);
  });

  it.each([
    ['{"id":', 'text that is not JSON'],
    ['null', 'null'],
    ['"a"', '"a"'],
    ['[]', 'no "id"'],
    ['{}', 'no "id"'],
    ['{"id":5}', '"id": 5'],
    ['{"id":"b","tags":["x",{}]}', '"tags.1": {}'],
    [`{"id":["${'x'.repeat(100)}"]}`, `"id": ["${'x'.repeat(58)}…`],
  ])('refuse %s, saying where, what was found, what was expected and what to do', (bad, found) => {
    expect(() => parse(`{"id":"a"}\n${bad}`)).toThrow(
      new JsonLinesError('some.jsonl', 2, found, '{"id": "…"}'),
    );
    expect(() => parse(`{"id":"a"}\n${bad}`)).toThrow(
      `some.jsonl:2: found ${found}; expected {"id": "…"}. Mend this line and try again.`,
    );
  });

  it('are at least one', () => {
    for (const text of ['', '\n \r\n', '\uFEFF'])
      expect(() => parse(text)).toThrow('some.jsonl: found no line');
  });

  it('each have an id of their own, where that is required', () => {
    expect(() => requireOwnIds(parse('{"id":"a"}\n{"id":"b"}'), 'some.jsonl')).not.toThrow();
    expect(() => requireOwnIds(parse('{"id":"a"}\n{"id":"b"}\n{"id":"a"}'), 'some.jsonl')).toThrow(
      'some.jsonl:3: found the "id" "a" of line 1; ',
    );
  });
});
