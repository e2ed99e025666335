import { describe, expect, it } from 'vitest';
import { MAX_ARTICLE_BYTES } from '../../src/corpus/decode-article.js';
import { article, FRONT_MATTER, markdown, problemsOf } from '../support/articles.js';

const TEXT = `${FRONT_MATTER}\n錢包須把款項分開存放。\n`;

/** What is found in a file, and on which line. */
function found(file: string | Uint8Array): (string | number | null)[][] {
  return problemsOf(file).map((problem) => [problem.severity, problem.line, problem.found]);
}

/** Bytes of text, some of which may stand for no character. */
function bytes(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );
}

describe('an article file', () => {
  it('with a byte order mark is read, with a warning, and its offsets count the mark', () => {
    expect(found(`\uFEFF${TEXT}`)).toEqual([['warning', 1, 'a byte order mark']]);
    const parsed = article(`\uFEFF${TEXT}`);
    expect(parsed.text.slice(parsed.body.start).trim()).toBe('錢包須把款項分開存放。');
  });

  it('with Windows line endings is read, with a warning at the first', () => {
    expect(found(TEXT.replaceAll('\n', '\r\n'))).toEqual([['warning', 1, 'Windows line endings (CRLF)']]);
    expect(found(`${TEXT}More.\r\n`)).toEqual([['warning', 7, 'Windows line endings (CRLF)']]);
  });

  it('with the line endings of old Macintoshes is refused', () => {
    expect(found(TEXT.replaceAll('\n', '\r'))).toEqual([['error', 1, 'old Macintosh line endings (CR)']]);
  });

  it('with nothing in it, or only white space and a byte order mark, is empty', () => {
    for (const nothing of ['', ' \n\t\r\n', '\uFEFF', '\u3000'])
      expect(found(nothing)).toEqual([['error', null, 'an empty file']]);
  });

  it('in Big5 is refused at the line of its first character that is not UTF-8', () => {
    // 香港 in Big5.
    expect(found(bytes(FRONT_MATTER, '\n', [0xad, 0xbb, 0xb4, 0xe4], '\n'))).toEqual([
      ['error', 6, 'byte 0xAD, which is not UTF-8'],
    ]);
  });

  it('in Windows-1252 is refused with the byte of the accent, not of the letter after it', () => {
    expect(found(bytes(FRONT_MATTER, 'caf', [0xe9], 'teria'))).toEqual([
      ['error', 5, 'byte 0xE9, which is not UTF-8'],
    ]);
  });

  it.each([
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['a code point beyond Unicode', [0xf5, 0x80, 0x80, 0x80]],
    ['a lone continuation byte', [0x80]],
  ])('with %s is refused at its first byte', (_, damage) => {
    const byte = damage[0]?.toString(16).toUpperCase() ?? '';
    expect(found(bytes(TEXT, damage, 'x'))).toEqual([['error', 7, `byte 0x${byte}, which is not UTF-8`]]);
  });

  it.each([1, 2])('cut off %i bytes into its last character is called cut off', (kept) => {
    const cut = bytes(TEXT, [...Buffer.from('銀')].slice(0, kept));
    expect(found(cut)).toEqual([['error', 7, 'a character that is cut off at the end of the file']]);
  });

  it('in UTF-16 is told so, whichever half comes first', () => {
    const littleEndian = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
    expect(found(littleEndian)).toEqual([['error', 1, 'UTF-16 text']]);
    expect(found(Buffer.from(littleEndian).swap16())).toEqual([['error', 1, 'UTF-16 text']]);
  });

  it('that is a picture under another name is binary', () => {
    const picture = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 0x0d], 'IHDR');
    expect(found(picture)).toEqual([['error', 3, 'binary data (a zero byte at offset 8)']]);
  });

  it('that git could not merge is refused, at the first mark', () => {
    for (const mark of ['<<<<<<< HEAD', '>>>>>>> other', '<<<<<<<'])
      expect(found(`${TEXT}\n${mark}\nMore.\n`)).toEqual([['error', 8, 'a merge conflict marker']]);
    expect(found(`${TEXT}\nMore <<<<<<< HEAD\n<<<<<<<<<\n\nA heading\n=======\n`)).toEqual([]);
  });

  it('of 10 MB is refused, and the largest allowed is not', () => {
    expect(found(Buffer.alloc(10_000_000, 'a'))).toEqual([['error', null, '10,000,000 bytes']]);
    expect(found(TEXT + ' '.repeat(MAX_ARTICLE_BYTES - Buffer.byteLength(TEXT)))).toEqual([]);
  });

  it('keeps characters beyond the basic plane whole', () => {
    expect(markdown('𠮷野家 🎉').text).toContain('𠮷野家 🎉');
  });
});
