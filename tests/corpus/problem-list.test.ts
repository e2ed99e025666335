import { describe, expect, it } from 'vitest';
import { ProblemList } from '../../src/corpus/problem-list.js';

describe('the problems of one file', () => {
  it('that are too many are counted below the others', () => {
    const problems = new ProblemList('a.md');
    for (let line = 1; line <= 60; line += 1)
      problems.add({ severity: 'warning', line, found: 'x', expected: 'y', remedy: 'z' });
    expect(problems.toArray().at(-1)).toMatchObject({ line: 50, found: '10 more problems' });
  });

  it('have a count without a line where none has one', () => {
    const problems = new ProblemList('a.md');
    for (let count = 0; count < 60; count += 1)
      problems.add({ severity: 'error', line: null, found: 'x', expected: 'y', remedy: 'z' });
    expect(problems.toArray().at(-1)).toMatchObject({ line: null });
  });
});
