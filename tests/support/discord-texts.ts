import fc from 'fast-check';

/** What means something to Discord, to an address or to a screen, begun and seldom ended. */
const FRAGMENTS = [
  ...['*', '**', '_', '__', '~~', '||', '`', '```', '```js\n', '\\', '\\\\', '|', '~'],
  ...['# ', '### ', '-# ', '- ', '+ ', '* ', '> ', '>>> ', '1. ', '12) ', '2026. ', '1234567890. '],
  ...['@everyone', '@here', '@Everyone', '<@123456789012345678>', '<@!123456789012345678>', '<@&', '<#'],
  ...['<:fine:123456789012345678>', '<a:', '<t:1754049600:R>', '</ask:123456789012345678>', '<id:home>'],
  ...[
    '[',
    ']',
    '](',
    ')',
    '(https://evil.example)',
    '[the HKMA](https://evil.example)',
    '<',
    '>',
    '<https://',
  ],
  ...['https://a.example/x_y_z', 'https://a.example/~b/_c_', 'http://', 'https://_', 'HTTPS://A.EXAMPLE/_b_'],
  ...['https://a.example/*b*', 'javascript:alert(1)', 'steam://run', 'www.a.example', 'ftp://a.example/_b_'],
  ...[
    '\n',
    '\r\n',
    '\t',
    '  ',
    ' ',
    '\u200b',
    '\u00a0',
    '\u2028',
    '\u202e',
    '\u2066',
    '\u200f',
    '\u0000',
    '\u001b[',
  ],
  ...[
    'The HKMA',
    'licence',
    '2026',
    '穩定幣',
    '「沙盒」',
    '。',
    '，',
    '…',
    '“',
    '”',
    '𠮷',
    '👍',
    '👩‍👩‍👧',
    '🇭🇰',
    'é',
  ],
  ...['{date}', '{title}', '$&', '$1', '&amp;', '%2F', '[1]', '[2]', ' [3]', '__proto__', '¯\\_(ツ)_/¯'],
];

/** Text that is more Discord than any message. */
export const discordLike = fc
  .array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 })
  .map((fragments) => fragments.join(''));

/** The same over and over: what grows most when it is escaped, and what is cut in the middle of a character. */
const monotonous = fc
  .tuple(fc.constantFrom('', 'a'), fc.constantFrom(...FRAGMENTS), fc.nat({ max: 1_500 }))
  .map(([first, fragment, times]) => `${first}${fragment.repeat(times)}`.slice(0, 2_000));

/** Any text without half characters. */
export const anyText = fc
  .oneof(discordLike, monotonous, fc.string({ unit: 'binary', maxLength: 200 }))
  .map(wholeCharacters);

/** Any text of so many characters at most in which something can be read, as every title, quote and question is. */
export function readableText(length: number): fc.Arbitrary<string> {
  return anyText
    .map((text) => wholeCharacters(text.slice(0, length)))
    .map((text) => (/[\p{L}\p{N}]/u.test(text) ? text : `fee${wholeCharacters(text.slice(0, length - 3))}`));
}

/** Addresses as articles may have them, and what is none or wants to be another. */
export const anyAddress = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,<b>',
    'discord://-/channels/1/2',
    'https://a/)\n[x](https://evil.example)',
    'https://a.example/>\n# <@123456789012345678>',
    'https://hkma.gov.hk@evil.example/_a_',
    'http://[::1]:8080/a',
    'https://a*b_c.example/**d**',
    'https://數碼港.香港/「a」?b=「c」#「d」',
    `https://a.example/${'x'.repeat(3_000)}`,
    `https://a.example/${'*'.repeat(400)}`,
    `https://a.example/${'x'.repeat(494)}`,
    `https://a.example/${'x'.repeat(495)}`,
    `https://${'hkma-gov-hk.'.repeat(18)}evil.example/`,
    '',
    'hkma.gov.hk',
  ),
  discordLike.map((text) => `https://a.example/${text}`),
  anyText,
);

function wholeCharacters(text: string): string {
  return text.replace(/\p{Cs}/gu, '');
}
