import { describe, expect, it } from 'vitest';
import { checkMarkup } from '../../src/corpus-check/check-markup.js';
import { houseArticle } from '../support/house-articles.js';

function found(body: string): string[] {
  return checkMarkup(houseArticle(body)).map((problem) => problem.found);
}

describe('the markup of an article', () => {
  it('is Markdown, also with code and addresses in angle brackets', () => {
    expect(found('## A\n\nOne **two** <https://a.example/> `<b>` 3 < 4.\n\n```\n<b>\n```')).toEqual([]);
  });

  it.each(['One <b>two</b>.', '<div>\nOne.\n</div>', 'One.<br>Two.', '<!-- later -->'])(
    'has no HTML: %s',
    (prose) => {
      expect(found(`## A\n\n${prose}`)[0]).toMatch(/^the HTML "</);
    },
  );

  it.each(['Fees\n----', 'Fees\n===='])('has no underlined heading: %j', (heading) => {
    expect(found(`## A\n\nB.\n\n${heading}\n\nC.`)).toEqual(['the underlined heading "Fees"']);
  });

  it('has its fault on its line', () => {
    const article = houseArticle('## A\n\nOne.\n\nTwo <i>three</i>.');
    const line = checkMarkup(article)[0]?.line ?? 0;
    expect(article.article.text.split('\n')[line - 1]).toContain('<i>');
  });
});

describe('the sections of an article', () => {
  it('have their headings as readers see them, and none in a code block', () => {
    const { sections } = houseArticle('## Fees ##\n\nA.\n\n```\n## Code\n```\n\n## *Who* may\n\nB.');
    expect(sections.map(({ heading }) => heading)).toEqual(['Fees', 'Who may']);
  });
});
