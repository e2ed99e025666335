import { describe, expect, it } from 'vitest';
import { checkArticles } from '../../src/corpus-check/check-articles.js';
import { houseArticles } from '../../src/corpus-check/house-article.js';
import type { Article } from '../../src/corpus/article.js';
import type { CorpusProblem } from '../../src/corpus/corpus-problem.js';
import { article, FRONT_MATTER, TITLE_AND_DATE } from '../support/articles.js';
import { houseArticle, LINK } from '../support/house-articles.js';

function found(problems: readonly CorpusProblem[]): string[] {
  return problems.map((problem) => problem.found);
}

const CLAIM = `A wallet issuer in Hong Kong needs a licence of the HKMA and a board that knows its risks ${LINK}.`;

describe('which articles are held to the house form', () => {
  const NEWS = FRONT_MATTER.replace('---\n', '---\nwebUrl: https://news.example/a\n');
  const paths = (...articles: Article[]): string[] =>
    houseArticles(articles).map(({ article: { path } }) => path);

  it.each(['sources: [https://a.example/]', 'questions: [who]', 'translationOf: b.md'])(
    'those with a field that only the house writes, an address of their own or not: %s',
    (field) => {
      for (const fields of [FRONT_MATTER, NEWS])
        expect(paths(article(`${fields.replace('---\n', `---\n${field}\n`)}Text.`))).toEqual(['article.md']);
    },
  );

  it('and the original of a translation', () => {
    const translation = article(`${FRONT_MATTER.replace('---\n', '---\ntranslationOf: a.md\n')}文。`, 'b.md');
    expect(paths(article(`${FRONT_MATTER}Text.`, 'a.md'), translation)).toEqual(['a.md', 'b.md']);
  });

  it.each([
    ['a page of a news site', `${NEWS}Text.`, 'a.md'],
    ['a plain-text page', `${TITLE_AND_DATE}Text.`, 'a.txt'],
    ['a plain-text page with front matter', `${FRONT_MATTER}Text.`, 'a.txt'],
  ])('not %s, of which nothing is said', (_, text, path) => {
    const page = article(text, path);
    expect(paths(page)).toEqual([]);
    expect(checkArticles([page], [], new Set())).toEqual([]);
  });

  it('an article without any of this gets a warning that nobody can check it', () => {
    expect(checkArticles([article(`${FRONT_MATTER}Text.`)], [], new Set())).toMatchObject([
      { severity: 'warning', found: 'neither sources nor an address of the article' },
    ]);
  });
});

describe('an article beside one that was refused for a fault of its own', () => {
  const body = `## Licences\n\n${CLAIM}`;
  const about = (problems: readonly CorpusProblem[]): string[] =>
    found(problems).filter((what) => /translation|supersedes|Chinese questions/.test(what));

  it.each([
    ['its original', {}, 'a.zh-Hant.md'],
    ['a translation', { path: 'a.zh-Hant.md', lang: 'zh-Hant', translationOf: 'a.md' }, 'a.md'],
    ['what it replaces', { translationOf: 'b.md', supersedes: ['old.md'] }, 'old.md'],
    ['what replaced it, perhaps', { translationOf: 'b.md', status: 'superseded' }, 'new.md'],
  ])('is not told that it misses it: %s', (_, fields, refused) => {
    const house = houseArticle(body, fields);
    const left = new Set([refused, 'b.md']);
    expect(about(checkArticles([house.article], [house], left))).toEqual([]);
    expect(about(checkArticles([house.article], [house], new Set()))).not.toEqual([]);
  });
});
