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

  it('has sentences that can be read at a glance; a longer one gets a warning', () => {
    const long = `${'one two three four '.repeat(21)}${LINK}.`;
    const problems = checkForm(houseArticle(`## A\n\n${long}`)).filter(
      ({ severity }) => severity === 'warning',
    );
    expect(found(problems)[0]).toMatch(/^a sentence of 84 words: "one two/);
    const chinese = checkForm(
      houseArticle(`## 甲\n\n${'這是一句很長的話，'.repeat(21)}完。`, { lang: 'zh-Hant' }),
    );
    expect(found(chinese)).toContainEqual(expect.stringMatching(/^a sentence of 169 characters/));
  });
});
