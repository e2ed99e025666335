import { describe, expect, it } from 'vitest';
import type { CorpusProblem } from '../../src/corpus/corpus-problem.js';
import { problemLines } from '../../src/corpus/problem-lines.js';

function problems(file: string, count: number): CorpusProblem[] {
  return Array.from({ length: count }, (_, index) => ({
    severity: 'error',
    file,
    line: index + 1,
    found: 'a fault',
    expected: 'none',
    remedy: 'Correct it.',
  }));
}

describe('the lines for many problems', () => {
  it('are one for each', () => {
    expect(problemLines([...problems('a.md', 2), ...problems('b.md', 20)], 'corpus')).toHaveLength(22);
  });

  it('are twenty of a file, and how many more it has', () => {
    const lines = problemLines([...problems('a\u001b.md', 10_000), ...problems('b.md', 1)], 'corpus');
    expect(lines).toHaveLength(22);
    expect(lines[20]).toBe('corpus/a .md: and 9,980 more in this file.');
    expect(lines[21]).toContain('corpus/b.md:1: error');
  });
});
