import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CorpusProblem, formatProblem, lineAt, quoteValue } from '../../src/corpus/corpus-problem.js';
import { anyText } from '../support/markdown-arbitraries.js';

const PROBLEM: CorpusProblem = {
  severity: 'error',
  file: 'a/b.md',
  line: 3,
  found: 'no title',
  expected: 'a title',
  remedy: 'Add one.',
};

describe('a problem', () => {
  it('says file, line, what was found, what was expected and what to do', () => {
    expect(formatProblem(PROBLEM, 'corpus')).toBe(
      'corpus/a/b.md:3: error: found no title; expected a title. Add one.',
    );
  });

  it('without a place in the file has no line number', () => {
    expect(formatProblem({ ...PROBLEM, line: null }, 'corpus')).toContain('corpus/a/b.md: error:');
  });

  it('is one line without control characters, whatever file names and values hold', () => {
    fc.assert(
      fc.property(anyText, anyText, (file, found) => {
        const line = formatProblem({ ...PROBLEM, file, found }, 'corpus');
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
    expect(formatProblem({ ...PROBLEM, file: 'a\nb\u001b[2J\u2028\u202e.md' }, 'corpus')).toContain(
      'a b [2J .md',
    );
  });
});

describe('a quoted value', () => {
  it('is at most sixty characters long and never ends in half a character', () => {
    expect(quoteValue('short')).toBe('"short"');
    fc.assert(
      fc.property(anyText, (value) => {
        const quoted = quoteValue(value);
        expect(quoted.length).toBeLessThanOrEqual(62);
        expect(quoted).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('the line of an offset', () => {
  it('counts the line breaks before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\n', '\r\n', '銀'), { maxLength: 30 }),
        fc.nat(40),
        (parts, offset) => {
          const text = parts.join('');
          expect(lineAt(text, offset)).toBe(text.slice(0, offset).split('\n').length);
        },
      ),
    );
  });
});
