import { describe, expect, it } from 'vitest';
import { cutEscaped, escapeText, escapeToFit, fit, unescapeText } from '../../src/discord/escape.js';
import { addressesIn, markupIn, shownText } from '../support/discord-markup.js';

describe('an escaped text', () => {
  it.each([
    '**bold** _slanted_ __under__ ~~struck~~ ||hidden|| `code` ```block```',
    '# heading',
    '-# small print',
    '- entry',
    '1. entry',
    '1234567890. entry',
    '> quote',
    '>>> quote',
    '[HKMA](https://evil.example)',
    '<@123456789012345678> <@&123456789012345678> <#123456789012345678>',
    '<:fine:123456789012345678> <t:1754049600:R> </ask:123456789012345678> <id:guide>',
    '@everyone and @here',
    '¯\\_(ツ)_/¯',
    'C:\\new\\*',
  ])('of %j means nothing but its characters', (text) => {
    expect(markupIn(escapeText(text))).toEqual([]);
    expect(shownText(escapeText(text))).toBe(text);
  });

  it('calls nobody', () => {
    expect(escapeText('@everyone, @here, @Everyone')).toBe('@\u200beveryone, @\u200bhere, @\u200bEveryone');
  });

  it('is one line without marks that turn the direction of writing', () => {
    expect(escapeText(' a\r\n\t\u202eb\u200b \u2028c\u0000 ')).toBe('a b c');
  });
});

describe('an address in an escaped text', () => {
  it.each([
    ['https://a.example/x_y/~z', 'https://a.example/x_y/~z'],
    ['see https://a.example/x.', 'https://a.example/x'],
    ['(https://a.example/x)', 'https://a.example/x'],
    ['https://a.example/Foo_(bar), etc.', 'https://a.example/Foo_(bar)'],
    ['見https://a.example/x。之後', 'https://a.example/x'],
    ['**https://a.example/x**', 'https://a.example/x'],
    ['https://a.example/x](https://evil.example)', 'https://a.example/x'],
  ])('in %j ends where it ends for a reader', (text, address) => {
    expect(addressesIn(escapeText(text))[0]).toBe(address);
    expect(shownText(escapeText(text))).toBe(text);
  });

  it('is no link when it only looks like one', () => {
    for (const text of ['https://', 'https://_x_', 'http://[::1]', 'HTTPS://A.EXAMPLE', 'javascript://x'])
      expect(addressesIn(escapeText(text))).toEqual([]);
  });
});

describe('a text that has to fit', () => {
  it('counts what escaping adds', () => {
    expect(escapeToFit('****', 8)).toBe('\\*\\*\\*\\*');
    expect(escapeToFit('****', 7)).toBe('\\*\\*\\*…');
    expect(escapeToFit('****', 6)).toBe('\\*\\*…');
  });

  it('keeps whole characters and has no space before its ellipsis', () => {
    expect(escapeToFit('a👍👍', 4)).toBe('a👍…');
    expect(escapeToFit('a👍👍', 3)).toBe('a…');
    expect(escapeToFit('one two', 5)).toBe('one…');
  });

  it('is nothing where there is no room, and an ellipsis where there is hardly any', () => {
    expect(escapeToFit('fees', 0)).toBe('');
    expect(escapeToFit('fees', -3)).toBe('');
    expect(escapeToFit('fees', 1)).toBe('…');
  });

  it('does not count white space that is not shown', () => {
    expect(escapeToFit(`${' '.repeat(5_000)}fees\n\n${'\t'.repeat(5_000)}end`, 10)).toBe('fees end');
  });

  it('takes no longer than a moment, however long the text', () => {
    const start = performance.now();
    escapeToFit('https://a((('.repeat(50_000), 500);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('escaped parts that are cut together', () => {
  it('lose what would be half an escape, an address or a date', () => {
    expect(cutEscaped('ab\\*cd', 4)).toBe('ab…');
    expect(cutEscaped('a\\\\*', 4)).toBe('a\\\\*');
    expect(cutEscaped('a\\\\bcd', 4)).toBe('a\\\\…');
    expect(cutEscaped('as of <t:1754049600:D> and', 15)).toBe('as of …');
    expect(cutEscaped('see <https://a.example> and', 15)).toBe('see …');
    expect(cutEscaped('ab👍c', 4)).toBe('ab…');
  });
});

describe('a line that was escaped', () => {
  it('is given back', () => {
    expect(unescapeText(escapeText('1. What is *this*? https://a.example/_b_'))).toBe(
      '1. What is *this*? https://a.example/_b_',
    );
  });

  it('keeps backslashes that were its own', () => {
    expect(unescapeText(escapeText('\\* and \\\\* and \\n'))).toBe('\\* and \\\\* and \\n');
  });
});

describe('a label', () => {
  it('is cut with an ellipsis and not escaped', () => {
    expect(fit('**Licences** for banks', 13)).toBe('**Licences**…');
    expect(fit('  a \n b ', 3)).toBe('a b');
    expect(fit('a👍👍', 4)).toBe('a👍…');
  });
});
