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

  it('has its fault where it stands', () => {
    const house = houseArticle('## A\n\nOne.\n\nTwo <i>three</i>.');
    const faults = checkMarkup(house);
    expect(faults.map(({ at }) => house.article.text.slice(at, at + 3))).toEqual(['<i>']);
  });

  it('has no image, and no heading of the first level', () => {
    expect(found('# Fees\n\n## A\n\n![chart](https://a.example/a.png)')).toEqual([
      'the heading "Fees" of the first level',
      'the image "chart"',
    ]);
  });

  it('is one version of the text, not two with the mark of git between them', () => {
    expect(found('## A\n\nOne.\n=======\nTwo.')).toEqual(['a merge conflict marker']);
  });
});

describe('the sections of an article', () => {
  it('have their headings as readers see them, and none in a code block', () => {
    const { sections } = houseArticle('## Fees ##\n\nA.\n\n```\n## Code\n```\n\n## *Who* may\n\nB.');
    expect(sections.map(({ heading }) => heading)).toEqual(['Fees', 'Who may']);
  });
});
