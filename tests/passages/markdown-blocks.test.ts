import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/passages/block.js';
import { markdownBlocks } from '../../src/passages/markdown-blocks.js';
import { markdown } from '../support/articles.js';

const BODY = `Before any heading.

# Fees

## Banks

- One bank pays.
- Two banks pay:
  1. a lot
  2. more

## Wallets

> Wallets pay. They do.

| Who | Fee |
|-----|-----|
| Bank | 5. Five |

\`\`\`js
fee = 5. \`pay\`

pay(fee)
\`\`\`

<div>Not a word of this.</div>

Wallets pay.[^fee]

[^fee]: The [fee notice](https://a.example/fee).
`;

function blocksOf(body: string): (Block & { readonly text: string })[] {
  const article = markdown(body);
  return markdownBlocks(article).map((block) => ({
    ...block,
    text: article.text.slice(block.span.start, block.span.end),
  }));
}

describe('the blocks of a Markdown article', () => {
  it('are its paragraphs, list entries, table rows, code and footnotes, under their headings', () => {
    expect(blocksOf(BODY).map(({ headingPath, text }) => [headingPath.join(' / '), text])).toEqual([
      ['', 'Before any heading.'],
      ['Fees / Banks', 'One bank pays.'],
      ['Fees / Banks', 'Two banks pay:'],
      ['Fees / Banks', 'a lot'],
      ['Fees / Banks', 'more'],
      ['Fees / Wallets', 'Wallets pay. They do.'],
      ['Fees / Wallets', '| Who | Fee |'],
      ['Fees / Wallets', '| Bank | 5. Five |'],
      ['Fees / Wallets', '```js\nfee = 5. `pay`\n\npay(fee)\n```'],
      ['Fees / Wallets', 'Wallets pay.[^fee]'],
      ['Fees / Wallets', 'The [fee notice](https://a.example/fee).'],
    ]);
  });

  it('may be quoted, but for code and the header of a table', () => {
    const unquotable = blocksOf(BODY).filter(({ quotable }) => !quotable);
    expect(unquotable.map(({ text }) => text.slice(0, 5))).toEqual(['| Who', '```js']);
  });

  it('are cut at sentences, a table row never and code at its lines', () => {
    const cuts = new Map(blocksOf(BODY).map(({ text, sentences }) => [text.slice(0, 8), sentences.length]));
    expect([cuts.get('Wallets '), cuts.get('| Bank |'), cuts.get('```js\nfe')]).toEqual([1, 1, 4]);
    expect(blocksOf('Wallets pay. They do.')[0]?.sentences).toHaveLength(2);
  });

  it('are of one run until something comes between that nobody may quote', () => {
    const runs = blocksOf(
      'A.\n\nB.\n\n<p>no</p>\n\nC.\n\n[d]: https://a.example\n\nD.\n\n## E\n\nE.\n\n## E\n\nF.',
    );
    expect(runs.map(({ text, run }) => `${text}${run}`)).toEqual(['A.0', 'B.0', 'C.1', 'D.2', 'E.3', 'F.4']);
  });
});

describe('a heading', () => {
  it('is named as readers see it', () => {
    const [block] = blocksOf(
      '## The *e-HKD* [pilot](https://a.example) <b>of</b> `2025` &amp; \\# ##\n\nText.',
    );
    expect(block?.headingPath).toEqual(['The e-HKD pilot of 2025 & #']);
  });

  it('of two lines is one line', () => {
    expect(blocksOf('Who may\ntest\n---\n\nText.')[0]?.headingPath).toEqual(['Who may test']);
  });

  it('may skip a level, and ends those below it', () => {
    const paths = blocksOf('# A\n\n### C\n\nx\n\n## B\n\ny\n\n# D\n\nz').map(({ headingPath }) =>
      headingPath.join('/'),
    );
    expect(paths).toEqual(['A/C', 'A/B', 'D']);
  });

  it('inside a quotation is not above what follows the quotation', () => {
    const paths = blocksOf('## A\n\n> ## B\n>\n> quoted\n\nx').map(({ headingPath }) =>
      headingPath.join('/'),
    );
    expect(paths).toEqual(['B', 'A']);
  });
});

describe('the links of a block', () => {
  const linksOf = (body: string): string[] =>
    blocksOf(body).flatMap(({ links }) => links.map(({ url, label }) => `${label} ${url}`));

  it.each([
    ['inline', '[a *b*](https://a.example)', ['a b https://a.example']],
    [
      'by reference, the first definition',
      '[a][R]\n\n[r]: https://a.example\n[r]: https://b.example',
      ['a https://a.example'],
    ],
    ['bare', 'See https://a.example/b. Then', ['https://a.example/b https://a.example/b']],
    ['bare, without a protocol', 'See www.a.example.', ['www.a.example http://www.a.example']],
    ['none to other places', '[a](/b) [c](javascript:alert(1)) <mail@a.example>', []],
    ['none of an image', '![a](https://a.example/b.png)', []],
  ])('%s', (_, body, expected) => {
    expect(linksOf(body)).toEqual(expected);
  });

  it('include those of a footnote, where the footnote is referred to', () => {
    const [block] = blocksOf(
      'Fees rise.[^1] Banks pay.\n\n[^1]: See [n](https://a.example), [m](https://b.example).',
    );
    const at = block?.links.map((link) => link.at - block.span.start);
    expect(block?.links.map(({ url }) => url)).toEqual(['https://a.example', 'https://b.example']);
    expect(at).toEqual([10, 10]);
  });

  it('include at most twenty of a footnote, and end where footnotes refer to one another', () => {
    const many = Array.from({ length: 50 }, (_, number) => `[n](https://a.example/${number})`).join(' ');
    expect(blocksOf(`Fees.[^1]\n\n[^1]: ${many}`)[0]?.links).toHaveLength(20);
    expect(blocksOf('Fees.[^1]\n\n[^1]: [^2]\n\n[^2]: [^1]')[0]?.links).toEqual([]);
  });
});
