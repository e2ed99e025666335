import fc from 'fast-check';

/** Words and marks that Markdown, sentences and tokens are made of, in both languages. */
const FRAGMENTS = [
  ...[
    'The HKMA',
    'e-HKD',
    'Cap. 656',
    'No. 5',
    'HK$1.5 billion',
    'U.S.',
    'e.g.',
    'banks',
    '穩定幣',
    '金管局',
    '「沙盒」',
    '𠮷',
  ],
  ...[
    '. ',
    '.',
    '! ',
    '? ',
    '。',
    '！',
    '…',
    ', ',
    '，',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\t',
    '\u00a0',
    '\u3000',
  ],
  ...[
    '# ',
    '## ',
    '\n\n## A heading\n\n',
    '\n\n> ',
    '\n- ',
    '\n  - ',
    '\n1. ',
    '\n===\n',
    '\n---\n',
    '\n    ',
    '> ',
  ],
  ...[
    '[',
    ']',
    '](https://a.example/x.y)',
    '([HKMA, 2025-07](https://a.example/b))',
    '![',
    '(',
    ')',
    '<',
    '>',
    '[^1]',
    '\n\n[^1]: ',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '\n```\n',
    '~~',
    '\\',
    '|',
    '\n|---|---|\n',
    '\n\n[a]: https://a.example\n\n',
    '[a][a]',
  ],
  ...[
    '<b>',
    '</b>',
    '\n\n<div>\nhidden\n</div>\n\n',
    '<!-- note -->',
    '&amp;',
    'https://b.example/c',
    'www.c.example',
    'a@b.example',
  ],
];

/** Text that is more Markdown than any article: every construct begun, few ended. */
export const markdownLike = fc
  .array(fc.constantFrom(...FRAGMENTS), { maxLength: 80 })
  .map((fragments) => fragments.join(''));

const codePoint = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 0x7e }) },
  fc.integer({ min: 1, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10ffff }),
);

/** Any text that an article can hold: no zero byte, which makes a file binary, and no half characters. */
export const anyText = fc
  .array(codePoint, { maxLength: 300 })
  .map((codePoints) => String.fromCodePoint(...codePoints));
