import { describe, expect, it } from 'vitest';
import { commandData } from '../../src/discord/commands.js';
import { fillIn, phrasesFor } from '../../src/discord/phrases/phrases.js';
import { chineseScript, foldChinese } from '../../src/language/chinese-variants.js';
import { LANGUAGES } from '../../src/language/language.js';

type Phrase = readonly [name: string, text: string];

/** Every phrase with its name, as in `notices.busy`. */
function phrasesIn(value: unknown, name = ''): Phrase[] {
  if (typeof value === 'string') return [[name, value]];
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, inner]) =>
    phrasesIn(inner, name === '' ? key : `${name}.${key}`),
  );
}

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const english = phrasesIn(phrasesFor('en'));
const hant = new Map(phrasesIn(phrasesFor('zh-Hant')));
const hans = new Map(phrasesIn(phrasesFor('zh-Hans')));

describe('the phrases of all languages', () => {
  it('are the same ones', () => {
    const names = english.map(([name]) => name);
    expect([...hant.keys()]).toEqual(names);
    expect([...hans.keys()]).toEqual(names);
  });

  it.each(english)('leave the same to be filled in: %s', (name, text) => {
    expect(placeholders(hant.get(name) ?? '')).toEqual(placeholders(text));
    expect(placeholders(hans.get(name) ?? '')).toEqual(placeholders(text));
  });

  it('say something, without white space around it', () => {
    for (const language of LANGUAGES)
      for (const [name, text] of phrasesIn(phrasesFor(language))) {
        expect([name, text]).toEqual([name, text.trim()]);
        expect(text).toMatch(/[\p{L}\p{N}]/u);
      }
  });

  it('name the same settings and addresses', () => {
    const fixed = (text: string): string[] => text.match(/[A-Z_]{5,}|https:\/\/[\w./]+/g) ?? [];
    for (const [name, text] of english) {
      expect([name, fixed(hant.get(name) ?? '').sort()]).toEqual([name, fixed(text).sort()]);
      expect([name, fixed(hans.get(name) ?? '').sort()]).toEqual([name, fixed(text).sort()]);
    }
  });

  it.each([
    ['en', 'en-GB'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hans', 'zh-CN'],
  ] as const)('name commands that there are, as they are called in English or in %s', (language, locale) => {
    const names = new Set(
      commandData().flatMap(({ name, name_localizations: names }) => [name, names?.[locale] ?? name]),
    );
    const named = phrasesIn(phrasesFor(language)).flatMap(([, text]) => [...text.matchAll(/`\/([^` ]+)/g)]);
    expect(named.length).toBeGreaterThan(3);
    for (const [, name = ''] of named) expect([...names]).toContain(name);
  });
});

describe('the phrases of one language', () => {
  it('have no Chinese in English but what is quoted', () => {
    for (const [name, text] of english) {
      const own = text.replace(/「[^」]+」/g, '');
      expect([name, own.match(/\p{Script=Han}/gu)]).toEqual([name, null]);
    }
  });

  it('have no Simplified characters in Traditional Chinese', () => {
    for (const [name, text] of hant) {
      const simplified = [...text].filter((character) => chineseScript(character) === 'zh-Hans');
      expect([name, simplified]).toEqual([name, []]);
    }
  });

  it('have no Traditional characters in Simplified Chinese', () => {
    for (const [name, text] of hans) expect([name, text]).toEqual([name, foldChinese(text)]);
  });

  it('use the quotation marks of their own readers', () => {
    for (const text of hant.values()) expect(text).not.toMatch(/[“”]/);
    for (const text of hans.values()) expect(text).not.toMatch(/[「」]/);
  });
});

describe('a phrase', () => {
  it('is filled in once: what is filled in is not looked at again', () => {
    expect(fillIn('{a} and {b}', { a: '{b}', b: 2 })).toBe('{b} and 2');
    expect(fillIn('{a}', { a: '$& $1' })).toBe('$& $1');
  });

  it('keeps what nothing is given for', () => {
    expect(fillIn('{a} {b}', { a: 1 })).toBe('1 {b}');
  });
});
