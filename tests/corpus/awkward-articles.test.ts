import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/corpus/corpus-problem.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { ARTICLE_CASES, caseDirectory, expectedProblems, fixtureBytes } from '../support/article-fixtures.js';
import { temporaryCorpus } from '../support/temporary-corpus.js';

declare global {
  // Set by the fixtures in executable-front-matter/, should one of them ever run.
  var articlesThatRan: string[] | undefined;
}

describe('awkward articles', () => {
  it.each(ARTICLE_CASES)('get one line for each problem, with file, line and remedy: %s', async (name) => {
    const { problems } = await readCorpus(caseDirectory(name));
    expect(problems.map((problem) => formatProblem(problem, name))).toEqual(expectedProblems(name));
  });

  it('do not keep the articles beside them out of the index', async () => {
    const directory = await temporaryCorpus({
      'good.txt': 'Good news\n\nby March 1, 2025\n\nIt is sunny.\n',
    });
    for (const name of ARTICLE_CASES)
      await cp(caseDirectory(name), join(directory, name), { recursive: true });
    const { articles } = await readCorpus(directory);
    expect(articles.map(({ path }) => path)).toContain('good.txt');
  });
});

describe('front matter that claims to be a program', () => {
  it('would run under the default engines of gray-matter, which is what these fixtures are for', () => {
    for (const file of ['js.md', 'javascript.txt'])
      matter(Buffer.from(fixtureBytes('executable-front-matter', file)).toString(), {});
    expect(globalThis.articlesThatRan).toEqual(['js', 'javascript']);
    globalThis.articlesThatRan = undefined;
  });

  it('does not run when its corpus is read', async () => {
    await readCorpus(caseDirectory('executable-front-matter'));
    expect(globalThis.articlesThatRan).toBeUndefined();
  });
});

describe('front matter with names of object internals', () => {
  it('reaches no prototype', async () => {
    const { articles } = await readCorpus(caseDirectory('prototype-pollution'));
    expect(articles.map(({ publisher }) => publisher)).toEqual([null]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a draft', () => {
  it('is hidden and counted', async () => {
    const { articles, draftCount } = await readCorpus(caseDirectory('draft'));
    expect({ articles, draftCount }).toEqual({ articles: [], draftCount: 1 });
  });
});

describe('of two articles with the same words or the same address', () => {
  it.each(['duplicate-text', 'duplicate-address'])('the first in order of path is kept: %s', async (name) => {
    const { articles } = await readCorpus(caseDirectory(name));
    expect(articles[0]?.path).toBe('first.md');
    expect(articles.map(({ path }) => path)).not.toContain('second.md');
  });

  it('a translation is kept beside its original, though they share an address', async () => {
    const { articles } = await readCorpus(caseDirectory('duplicate-address'));
    expect(articles.map(({ path }) => path)).toContain('translation.md');
  });
});
