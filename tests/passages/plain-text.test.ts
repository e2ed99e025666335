import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/passages/plain-text.js';
import { cpuMilliseconds } from '../support/cpu-time.js';
import { anyText, markdownLike } from '../support/markdown-arbitraries.js';

describe('a reader of Markdown sees', () => {
  it.each([
    ['the label of a link', 'Ask the [HKMA](https://a.example/b).', 'Ask the HKMA.'],
    ['no source in brackets of its own', 'Banks test ([HKMA, 2025-07](https://a.example)).', 'Banks test.'],
    [
      'no sources in brackets of their own',
      'Test ([A](https://a.example), [B](https://b.example); [C](c)).',
      'Test.',
    ],
    ['no Chinese source in brackets', '銀行測試（[金管局，2025-07](https://a.example)）。', '銀行測試。'],
    ['brackets that hold words as well', 'Test (see [A](https://a.example)).', 'Test (see A).'],
    [
      'a link whose label goes over two lines',
      'Banks test ([HKMA,\n2025-07](https://a.example)).',
      'Banks test.',
    ],
    [
      'a link with brackets in its label',
      'See [notice [2025] of it](https://a.example).',
      'See notice [2025] of it.',
    ],
    [
      'no cell of a row that holds only sources',
      '| SVF | HK$25 million | [HKMA, 2016](https://a.example/b_(c)); [B](https://b.example) |',
      'SVF · HK$25 million',
    ],
    ['a cell with a link and words', '| SVF | see [HKMA](https://a.example) |', 'SVF · see HKMA'],
    ['a link with brackets in its address', 'See [it](https://a.example/b_(c_(d))e).', 'See it.'],
    [
      'a link with a title',
      'See [it](https://a.example "Its (title)") and [it](<b c> \'t\').',
      'See it and it.',
    ],
    [
      'no image',
      'A ![chart](https://a.example/c.png) of it, [![logo](l.png)](https://a.example)',
      'A of it,',
    ],
    ['the label of a reference', 'See [the notice][n] and [it][].', 'See the notice and it.'],
    ['no footnote mark', 'Banks test.[^1][^b] Wallets too.[^2]', 'Banks test. Wallets too.'],
    ['an address between angle brackets', 'At <https://a.example/b>.', 'At https://a.example/b.'],
    [
      'no emphasis',
      '**Banks** *may* __not__ _test_ ~~yet~~ `now` ***ever***.',
      'Banks may not test yet now ever.',
    ],
    ['emphasis over two lines', '**Banks may\nnot** test.', 'Banks may not test.'],
    [
      'stars and underlines that mean themselves',
      '2 * 3 * 4, snake_case_name, 5*',
      '2 * 3 * 4, snake_case_name, 5*',
    ],
    ['what is escaped', '\\*HK\\$5\\* \\[sic\\] 5 \\| 6 \\<b\\>', '*HK$5* [sic] 5 | 6 <b>'],
    ['no list or quotation marks', '> - First\n> - Second\n\n3. Third', 'First Second Third'],
    ['table cells with a dot between', '| Bank | Fee |\n|:---|---:|\n| A | 5 |', 'Bank · Fee A · 5'],
    ['no HTML', 'A <b class="x">bold</b> claim<br/> <!-- not yet -->here', 'A bold claim here'],
    ['signs where comparisons are meant', 'a < b and b > c, <5%', 'a < b and b > c, <5%'],
    ['characters for their names', 'S&amp;P, &lt;b&gt;, R&D;', 'S&P, <b>, R&D;'],
    ['one space for any white space', 'A\u00a0b\t c\r\nd\u3000e', 'A b c d e'],
    ['a bracket that lost its other half', 'A [b and c] (d and e) f', 'A [b and c] (d and e) f'],
    ['half a link as it is', 'HKMA](https://a.example) and [SFC', 'HKMA](https://a.example) and [SFC'],
    ['no link over a blank line', '[a\n\nb](https://a.example)', '[a b](https://a.example)'],
  ])('%s', (_, markdown, read) => {
    expect(plainText(markdown)).toBe(read);
  });
});

describe('plain text', () => {
  it('can be had of anything', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, markdownLike), fc.nat(200), (text, start) => {
        expect(plainText(text.slice(start))).not.toMatch(/^\s|\s$|\s\s|[\n\t]/);
      }),
    );
  });

  const word = fc.stringMatching(/^[a-z銀行,.]{1,8}$/);
  const label = fc.oneof(
    word,
    fc.tuple(word, word).map(([a, b]) => `${a}\n${b} [${b}] \\] \\[`),
  );
  const address = fc.oneof(
    word.map((path) => `https://a.example/${path}`),
    word.map((path) => `https://a.example/(${path}(1))\\)`),
    word.map((path) => `<https://a.example/${path} )>`),
  );
  const title = fc.constantFrom('', ' "a (title)"', " 'it\\'s'", '\n(title)');
  const link = fc
    .tuple(fc.constantFrom('', '!', '(', '（'), label, address, title)
    .map(([before, text, target, name]) => `${before}[${text}](${target}${name}) `);

  it('has no target of a well-formed link', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(link, word), { maxLength: 12 }), (parts) => {
        expect(plainText(parts.join(''))).not.toContain('](');
      }),
    );
  });
});

describe('a megabyte of one mark', () => {
  it.each(['[', '(', '*', '`', '|', ' ', '[a]('])('becomes plain text in less than a second: %j', (mark) => {
    const text = mark.repeat(1_000_000 / mark.length);
    expect(cpuMilliseconds(() => plainText(`a ${text}x`))).toBeLessThan(1_000);
  });
});

const OTHER_MARKS = [
  ...[
    ']',
    ')',
    '（',
    '**a ',
    '_',
    '>',
    '> ',
    '- ',
    '<',
    '&',
    '\\',
    '~',
    '!',
    '#',
    ':',
    '-',
    '|-',
    ' |',
    '1. ',
    '.',
  ],
  ...[
    '\t',
    '\n',
    '\r',
    ' \n',
    '\u3000',
    '![',
    '[a](b',
    '[a](b "',
    "[a](b '",
    '[a](b (',
    '([a](b)',
    '[a][',
    '[^',
    '[^a',
  ],
  ...['<a ', '<a b="', '<!--', '<https://', '`a', '*a', '_a', '[[a]', '](', 'a.', '[a\n', '&amp', '\\['],
];

describe('fifty kilobytes of any other mark', () => {
  it('become plain text in time for a megabyte to take seconds', () => {
    for (const mark of OTHER_MARKS) {
      const text = mark.repeat(50_000 / mark.length);
      const spent = cpuMilliseconds(() => [plainText(text), plainText(`a ${text}x`)]);
      expect([mark, Math.floor(spent / 400)]).toEqual([mark, 0]);
    }
  });
});
