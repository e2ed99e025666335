import { describe, expect, it } from 'vitest';
import { checkArticles } from '../../src/corpus-check/check-articles.js';
import { type HouseArticle, houseArticles, readHouseArticle } from '../../src/corpus-check/house-article.js';
import type { Article, IsoDate } from '../../src/corpus/article.js';
import type { CorpusProblem } from '../../src/corpus/corpus-problem.js';
import { article, FRONT_MATTER, TITLE_AND_DATE } from '../support/articles.js';
import { houseArticle, LINK } from '../support/house-articles.js';

function found(problems: readonly CorpusProblem[]): string[] {
  return problems.map((problem) => problem.found);
}

const TODAY = '2026-11-22' as IsoDate;
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
    expect(checkArticles([page], [], new Set(), TODAY)).toEqual([]);
  });

  it('an article without any of this gets a warning that nobody can check it', () => {
    expect(checkArticles([article(`${FRONT_MATTER}Text.`)], [], new Set(), TODAY)).toMatchObject([
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
    expect(about(checkArticles([house.article], [house], left, TODAY))).toEqual([]);
    expect(about(checkArticles([house.article], [house], new Set(), TODAY))).not.toEqual([]);
  });
});

describe('one fault', () => {
  const pair = (english: string, chinese: string, fields: Record<string, unknown> = {}) => [
    houseArticle(`## Fees\n\n${english}`, fields),
    houseArticle(`## 收費\n\n${chinese}`, {
      ...fields,
      path: 'a.zh-Hant.md',
      lang: 'zh-Hant',
      title: '錢包牌照',
      translationOf: 'a.md',
    }),
  ];
  const CHINESE = '錢包須繳5元（[金管局，2026-03-01](https://a.example/b)）。';
  const ofProse = (houses: HouseArticle[]): string[] =>
    found(
      checkArticles(
        houses.map(({ article: each }) => each),
        houses,
        new Set(),
        TODAY,
      ),
    ).filter((what) => !/words|questions|front matter|lang:/.test(what));

  it.each([
    ['no fault', 'Wallets pay 5 dollars ([HKMA, 2026-03-01](https://a.example/b)).', null],
    ['no address', 'Wallets pay 5 dollars ([HKMA, 2026-03-01]).', /without its link/],
    [
      'no closing bracket',
      'Wallets pay 5 dollars ([HKMA, 2026-03-01(https://a.example/b)).',
      /its publisher/,
    ],
    [
      'no opening bracket',
      'Wallets pay 5 dollars (HKMA, 2026-03-01](https://a.example/b)).',
      /opening bracket/,
    ],
    ['no source', 'Wallets pay 5 dollars.', /without a link/],
    ['a label without a date', 'Wallets pay 5 dollars ([HKMA](https://a.example/b)).', /the label "HKMA"/],
    [
      'a comment',
      '<!-- check -->Wallets pay 5 dollars ([HKMA, 2026-03-01](https://a.example/b)).',
      /the HTML/,
    ],
    [
      'a merge',
      'Wallets pay 5 dollars ([HKMA, 2026-03-01](https://a.example/b)).\n=======\nAll pay ([HKMA, 2026-03-01](https://a.example/b)).',
      /merge conflict/,
    ],
  ])('is told of once, with nothing that follows from it: %s', (_, english, expected) => {
    const told = ofProse(pair(english, CHINESE));
    expect(told).toEqual(expected === null ? [] : [expect.stringMatching(expected)]);
  });

  it('in one section leaves the comparison of the others as it is', () => {
    const [english, chinese] = pair(
      'Wallets pay 5 dollars ([HKMA, 2026-03-01]).\n\n## More\n\nBanks pay 6 dollars ([HKMA, 2026-03-01](https://a.example/b)).',
      `${CHINESE}\n\n## 其他\n\n銀行須繳7元（[金管局，2026-03-01](https://a.example/b)）。`,
    );
    if (english === undefined || chinese === undefined) throw new Error('a pair');
    expect(ofProse([english, chinese])).toEqual([
      expect.stringContaining('without its link'),
      expect.stringMatching(/number/),
    ]);
  });

  it('of a missing asOf or status says nothing of what stands in for it', () => {
    const houses = pair(`Wallets pay 5 dollars ([HKMA, 2026-03-01](https://a.example/b)).`, CHINESE);
    for (const field of ['asOf', 'status']) {
      const partial = houses.map(({ article: { text, path } }, index) =>
        readHouseArticle(
          article(index === 0 ? text.replace(new RegExp(`^${field}: .*\\n`, 'm'), '') : text, path),
        ),
      );
      expect(ofProse(partial)).toEqual([]);
    }
  });
});
