import { describe, expect, it } from 'vitest';
import { parseRetrievalSet } from '../../src/benchmarks/retrieval-set.js';
import { JsonLinesError } from '../../src/evaluation/json-lines.js';

const PASSAGE = '{"id":"1|1","text":"A bank needs capital."}';
const QUESTION = '{"id":"a","question":"capital of a bank","relevant":["1|1"]}';

function parse(passages: string, questions: string): ReturnType<typeof parseRetrievalSet> {
  return parseRetrievalSet({ file: 'P.jsonl', text: passages }, { file: 'Q.jsonl', text: questions });
}

describe('a retrieval set', () => {
  it('is passages, with a title or without, and questions that name them', () => {
    const titled = '{"id":"1|2","title":"Fees","text":""}';
    expect(parse(`${PASSAGE}\n${titled}`, QUESTION)).toEqual({
      passages: [
        { id: '1|1', text: 'A bank needs capital.' },
        { id: '1|2', title: 'Fees', text: '' },
      ],
      questions: [{ id: 'a', question: 'capital of a bank', relevant: ['1|1'] }],
    });
  });

  it.each([
    ['', QUESTION, /^P\.jsonl: found no line with content; /],
    [PASSAGE, '', /^Q\.jsonl: found no line with content; /],
    ['{"id":"1|1"}', QUESTION, /^P\.jsonl:1: found no "text"; expected \{"id": "…", "text": "…"\}/],
    ['{"id":"","text":"x"}', QUESTION, /^P\.jsonl:1: found "id": ""; /],
    [`${PASSAGE}\n${PASSAGE}`, QUESTION, /^P\.jsonl:2: found the "id" "1\|1" of line 1; /],
    [PASSAGE, '{"id":"a","question":"b","relevant":[]}', /^Q\.jsonl:1: found "relevant": \[\]; /],
    [PASSAGE, '{"id":"a","question":" ","relevant":["1|1"]}', /^Q\.jsonl:1: found "question": " "; /],
    [
      PASSAGE,
      `${QUESTION}\n\n{"id":"b","question":"b","relevant":["1|1","9|9"]}`,
      /^Q\.jsonl:3: found "9\|9" in "relevant"; expected ids of passages in P\.jsonl\./,
    ],
  ])('of %j and %j is refused with file and line', (passages, questions, message) => {
    expect(() => parse(passages, questions)).toThrow(JsonLinesError);
    expect(() => parse(passages, questions)).toThrow(message);
  });
});
