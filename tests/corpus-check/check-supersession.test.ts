import { describe, expect, it } from 'vitest';
import { checkSupersession } from '../../src/corpus-check/check-supersession.js';
import type { CorpusProblem } from '../../src/corpus/corpus-problem.js';
import { houseArticle } from '../support/house-articles.js';

function found(problems: readonly CorpusProblem[]): string[] {
  return problems.map((problem) => problem.found);
}

describe('supersession', () => {
  const old = houseArticle('## A\n\nB.', { path: 'old.md', status: 'superseded' }).article;
  const current = houseArticle('## A\n\nB.', { supersedes: ['old.md'] }).article;

  it('is said on both sides', () => {
    expect(checkSupersession([old])).toMatchObject([
      { file: 'old.md', line: 6, found: 'a superseded article that none says it supersedes' },
    ]);
  });

  it('names an article that says that it was replaced', () => {
    expect(checkSupersession([old, current])).toEqual([]);
  });

  it.each([
    ['is gone', [], 'supersedes "old.md", which is not another article'],
    [
      'counts as in force',
      [{ ...old, status: 'in-force' as const }],
      'supersedes "old.md", whose status is in-force',
    ],
    [
      'is in the other language',
      [{ ...old, language: 'zh-Hant' as const }],
      'supersedes "old.md", which is written in zh-Hant',
    ],
  ])('does not name an article that %s', (_, others, expected) => {
    expect(found(checkSupersession([...others, current]))).toEqual([expected]);
  });
});
