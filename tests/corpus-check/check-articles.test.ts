import { describe, expect, it } from 'vitest';
import { checkDates } from '../../src/corpus-check/check-dates.js';
import { ARTICLE_WORDS, checkForm, MAX_SECTION_CHARACTERS } from '../../src/corpus-check/check-form.js';
import { isHouseArticle } from '../../src/corpus-check/house-article.js';
import { checkLinks } from '../../src/corpus-check/check-links.js';
import { checkQuestions } from '../../src/corpus-check/check-questions.js';
import { checkSupersession } from '../../src/corpus-check/check-supersession.js';
import type { CorpusProblem } from '../../src/corpus/corpus-problem.js';
import { article, FRONT_MATTER, TITLE_AND_DATE } from '../support/articles.js';
import { houseArticle, LINK } from '../support/house-articles.js';

function found(problems: readonly CorpusProblem[]): string[] {
  return problems.map((problem) => problem.found);
}

const CLAIM = `A wallet issuer in Hong Kong needs a licence of the HKMA and a board that knows its risks ${LINK}.`;
const LONG_ENOUGH = Array.from({ length: 18 }, () => CLAIM).join(' ');

describe('which articles are held to the house form', () => {
  it('those with a list of sources and no address of their own', () => {
    expect(isHouseArticle(houseArticle('## A\n\nB.').article)).toBe(true);
  });

  it.each([
    [
      'a page of a news site',
      `${FRONT_MATTER.replace('---\n', '---\nwebUrl: https://news.example/a\n')}Text.`,
      'a.md',
    ],
    ['a plain-text page', `${TITLE_AND_DATE}Text.`, 'a.txt'],
    ['an article without sources', `${FRONT_MATTER}Text.`, 'a.md'],
  ])('not %s', (_, text, path) => {
    expect(isHouseArticle(article(text, path))).toBe(false);
  });
});

describe('the form of an article', () => {
  it('of the right length with a link for every claim is in order', () => {
    expect(
      found(
        checkForm(houseArticle(`## Licences\n\n${LONG_ENOUGH}`)).filter(
          ({ found: what }) => !what.includes('characters'),
        ),
      ),
    ).toEqual([]);
  });

  it('has all its text under headings', () => {
    expect(found(checkForm(houseArticle(`Before.\n\n## Licences\n\n${LONG_ENOUGH}`)))).toContain(
      'text above the first heading',
    );
  });

  it.each([
    ['short', 3],
    ['long', 70],
  ])('is not too %s', (_, claims) => {
    const body = `## A\n\n${Array.from({ length: claims }, () => CLAIM).join('\n\n## B\n\n')}`;
    const [problem] = checkForm(houseArticle(body));
    expect(problem?.found).toMatch(/^an article of \d+ words$/);
    expect(problem?.expected).toBe(`${ARTICLE_WORDS.least} to ${ARTICLE_WORDS.most}`);
  });

  it('has sections that fit, links included', () => {
    const section = `## Licences\n\n${'x'.repeat(MAX_SECTION_CHARACTERS)}`;
    expect(found(checkForm(houseArticle(section)))).toContain('a section of 2,513 characters');
  });

  it('has sections with text and a heading of their own', () => {
    const problems = found(checkForm(houseArticle(`## Licences\n\n## Licences\n\n${CLAIM}`)));
    expect(problems).toContain('the section "Licences" without text');
    expect(problems).toContain('the heading "Licences" a second time');
  });

  it('has a link in every sentence and every row of a table, with the line of the one that has none', () => {
    const body = `## Licences\n\nFees rose. ${CLAIM}\n\n| Who | Fee |\n| --- | --- |\n| Banks | 5 ${LINK} |\n| Wallets | 6 |\n`;
    const problems = checkForm(houseArticle(body)).filter(({ found: what }) =>
      what.includes('without a link'),
    );
    expect(found(problems)).toEqual([
      'the claim "Fees rose." without a link',
      'the claim "Wallets · 6" without a link',
    ]);
    expect((problems[1]?.line ?? 0) - (problems[0]?.line ?? 0)).toBe(5);
  });
});

describe('links', () => {
  it.each([
    ['[HKMA, 2026-03-01](https://hkma)', 'the link "https://hkma"'],
    ['[HKMA, 2026-03-01](htps://www.hkma.gov.hk)', 'the link "htps://www.hkma.gov.hk"'],
    ['[HKMA, 2026-03-01]', 'the source "HKMA, 2026-03-01" without its link'],
  ])('lead somewhere: %s', (link, expected) => {
    expect(found(checkLinks(houseArticle(`## A\n\nClaim (${link}).`)))).toEqual([expected]);
  });

  it('may have brackets in their address, and brackets may hold no link', () => {
    expect(
      checkLinks(houseArticle('## A\n\nThe rule [sic] holds ([a, 2026-01-01](https://a.example/b_(c))).')),
    ).toEqual([]);
  });
});

describe('dates', () => {
  it('of sources and links are days that exist, not after asOf', () => {
    const body =
      '## A\n\nOne ([a, 2026-02-30](https://a.example/)). Two ([b, 2026-03-02](https://b.example/)).';
    const sources = [{ title: 'c', url: 'https://c.example/', date: '2026-04-01' }];
    expect(found(checkDates(houseArticle(body, { sources })))).toEqual([
      'a source of 2026-04-01, after asOf 2026-03-01',
      'the date "2026-02-30" in a link',
      'a link of 2026-03-02, after asOf 2026-03-01',
    ]);
  });

  it('have nothing to say of budget years and of the future', () => {
    const body = '## A\n\nFrom 1 January 2030 ([2026-27 Budget, 2026-02](https://a.example/)).';
    expect(checkDates(houseArticle(body))).toEqual([]);
  });

  it('of asOf are not after the day of writing', () => {
    expect(found(checkDates(houseArticle('## A\n\nB.', { publishedDateTime: '2026-02-01' })))).toEqual([
      'asOf 2026-03-01, after the day the article was written (2026-02-01)',
    ]);
  });
});

describe('authored questions', () => {
  const english = ['who licences wallets', 'svf licence', 'wallet permit hk', 'card needs licence?'];
  const asked = (questions: readonly string[], section: string): object[] =>
    questions.map((question) => ({ question, section }));
  const original = houseArticle('## Licences\n\nText.', {
    questions: asked([...english, '錢包牌照'], 'Licences'),
  });
  const translation = houseArticle('## 牌照\n\n文字。', {
    path: 'a.zh-Hant.md',
    lang: 'zh-Hant',
    translationOf: 'a.md',
    questions: asked(['電子錢包要唔要牌', '邊個發牌'], '牌照'),
  });

  it('are four in English and two in Chinese, which may stand in the translation', () => {
    expect(checkQuestions([original, translation])).toEqual([]);
  });

  it('are counted for each section', () => {
    expect(found(checkQuestions([original]))).toEqual(['4 English and 1 Chinese questions for "Licences"']);
  });

  it('are asked once, however they are written', () => {
    const other = houseArticle('## Fees\n\nText.', {
      path: 'b.md',
      questions: asked(['SVF-Licence?', 'a', 'b', 'c', 'd', '甲', '乙'], 'Fees'),
    });
    const [problem, ...rest] = checkQuestions([original, translation, other]);
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({
      file: 'b.md',
      found: 'the question "SVF-Licence?" a second time (first in a.md, "Licences")',
    });
    expect(problem?.line).toBeGreaterThan(10);
  });
});

describe('supersession', () => {
  const old = houseArticle('## A\n\nB.', { path: 'old.md', status: 'superseded' }).article;
  const current = houseArticle('## A\n\nB.', { supersedes: ['old.md'] }).article;

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
