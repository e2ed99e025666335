import { describe, expect, it } from 'vitest';
import { ARTICLE_WORDS, checkForm, MAX_SECTION_CHARACTERS } from '../../src/corpus-check/check-form.js';
import { readHouseArticle } from '../../src/corpus-check/house-article.js';
import type { CorpusProblem } from '../../src/corpus/corpus-problem.js';
import { article } from '../support/articles.js';
import { houseArticle, LINK } from '../support/house-articles.js';

function found(problems: readonly CorpusProblem[]): string[] {
  return problems.map((problem) => problem.found);
}

const CLAIM = `A wallet issuer in Hong Kong needs a licence of the HKMA and a board that knows its risks ${LINK}.`;
const LONG_ENOUGH = Array.from({ length: 18 }, () => CLAIM).join(' ');

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

  it('has sections that count a line end as one character, whatever the editor writes', () => {
    const lines = `## Licences\n\n${`${'x'.repeat(102)}\n`.repeat(24)}`;
    const long = (text: string): string[] =>
      found(checkForm(readHouseArticle(article(text)))).filter((what) => what.includes('characters'));
    const { text } = houseArticle(lines).article;
    expect(long(text)).toEqual([]);
    expect(long(text.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('lists its sources', () => {
    expect(found(checkForm(houseArticle(`## Licences\n\n${CLAIM}`, { sources: [] })))).toContain(
      'an article without sources',
    );
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
