import { describe, expect, it } from 'vitest';
import { MERGE_CONFLICT } from '../../src/corpus/merge-conflict.js';
import { parseYaml } from '../../src/corpus/parse-yaml.js';

function faultOf(text: string): unknown {
  const yaml = parseYaml(text);
  return yaml.kind === 'faulty' ? { line: yaml.line, fault: yaml.fault, remedy: yaml.remedy } : yaml.kind;
}

describe('a fault in YAML is told in the words of those who write articles', () => {
  it.each([
    [
      'title: a\nasOf:2015-12-11\nx: 1',
      2,
      '"asOf:2015-12-11" without a blank after the colon',
      'Write asOf: 2015-12-11',
    ],
    [
      'x: 1\nasOf:2015-12-11',
      2,
      '"asOf:2015-12-11" without a blank after the colon',
      'Write asOf: 2015-12-11',
    ],
    [
      'title: a\nasOf 2015-12-11\nx: 1',
      2,
      'the line "asOf 2015-12-11", which is no field',
      'Write it as "field: value", or remove it.',
    ],
    ['x: 1\ntitle: a: b', 2, 'a colon in a value without quotation marks', null],
    ['a: x\n b: 2', 1, 'a field below a value', 'Indent it as the other fields are.'],
    ['a: @x', 1, 'a value that begins with "@"', null],
    [
      'a: "is "it" so"',
      1,
      'text after the closing quotation mark',
      'Put \\ before a quotation mark inside of "double quotes".',
    ],
    ['title: a\n=======\ntitle: b', 2, 'a merge conflict marker', MERGE_CONFLICT.remedy],
  ])('%j', (text, line, fault, remedy) => {
    expect(faultOf(text)).toEqual({ line, fault, remedy });
  });
});
