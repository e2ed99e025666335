import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/corpus/parse-yaml.js';
import { cpuMilliseconds } from '../support/cpu-time.js';

function faultOf(text: string): { line: number; fault: string } | null {
  const yaml = parseYaml(text);
  return yaml.kind === 'faulty' ? { line: yaml.line, fault: yaml.fault } : null;
}

describe('a YAML fault is on the line where the writer made it', () => {
  it.each([
    ['a: 1\nb: c: d\ne: 2', 2],
    ['a: 1\nb: "c\ne: 2\nf: 3\n', 2],
    ["a: 1\nlist:\n  - 'c\n  - d\n", 3],
    ['a: 1\nb: "c\ne: "2"\nf: 3\n', 2],
    ['a: "b\nlist:\n  - c: "d"\n    e: "f"\n', 1],
    ["a: 1\nlist:\n  - 'b\n  - 'c'\nd: 1\n", 3],
    ['a: 1\n\tb: 2\n', 2],
    ['a: 1\nb\nc: 2\n', 2],
    ['a: 1\nb: `c`\n', 2],
    ['a: 1\nb: "c" d\ne: 2\n', 2],
    ['a: 1\r\nb: c: d\r\n', 2],
    ['a: 1\nb:\n  c: 1\n  c: 2\n', 4],
    ['- a: 1\n- b: 1\n  b: 2\n', 3],
  ])('%j', (text, line) => {
    expect(faultOf(text)).toMatchObject({ line });
  });
});

describe('YAML', () => {
  it('names a field that is there twice', () => {
    expect(faultOf('title: A\nlang: en\ntitle: B\n')).toEqual({
      line: 3,
      fault: 'the field "title" a second time',
    });
  });

  it('keeps its first entry behind a byte order mark', () => {
    expect(parseYaml('\uFEFF- a\n- b\n')).toMatchObject({
      kind: 'parsed',
      contents: { items: [{ value: 'a' }, { value: 'b' }] },
    });
    expect(faultOf('\uFEFF- a\n- b: "c" d\n')).toMatchObject({ line: 2 });
  });

  it('may use the same field in several entries of a list', () => {
    expect(faultOf('- title: A\n- title: A\n')).toBeNull();
  });

  it('of ten thousand fields takes no longer than their number asks for', () => {
    const fields = Array.from({ length: 10_000 }, (_, number) => `field${number}: 1\n`).join('');
    expect(cpuMilliseconds(() => parseYaml(fields))).toBeLessThan(5_000);
  });
});

/** Each would overflow the stack of a recursive parser, which can end the whole process. */
const DEEP: Readonly<Record<string, string>> = {
  'unclosed brackets': `a: ${'['.repeat(10_000)}`,
  'closed brackets': `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  'a megabyte of braces': `a: ${'{a: '.repeat(250_000)}`,
  'lists in lists': `a:\n ${'- '.repeat(10_000)}x`,
  'keys in keys': `${'? '.repeat(500_000)}x`,
  'fields in fields': 'a: '.repeat(10_000),
  indentation: Array.from({ length: 1_400 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
};

describe('YAML that nests too deeply', () => {
  it.each(Object.entries(DEEP))('is refused at once: %s', (_, text) => {
    expect(cpuMilliseconds(() => expect(faultOf(text)?.fault).toMatch(/nested too deeply/))).toBeLessThan(
      1_000,
    );
  });

  it('is more than a hundred levels, not ten', () => {
    expect(faultOf(`a: ${'['.repeat(10)}${']'.repeat(10)}\nb:\n  c:\n    - - - d\n`)).toBeNull();
  });
});
