import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { type Config, ConfigError, readConfig, type Setting, SETTINGS } from '../src/config.js';

const DEFAULTS = readConfig({});

describe('the settings', () => {
  it('have a default each when nothing is set', () => {
    expect(DEFAULTS).toMatchObject({
      CORPUS_DIR: 'corpus',
      INDEX_DIR: 'index',
      EMBEDDING_MODEL: 'builtin',
      LOG_LEVEL: 'info',
      DISCORD_TOKEN: null,
      QA_CHANNEL_IDS: [],
    });
    expect(Object.keys(DEFAULTS)).toEqual(Object.keys(SETTINGS));
  });

  it('are taken as written, without the white space around them', () => {
    const id = '1234567890123456789';
    const config = readConfig({
      CORPUS_DIR: ' my articles ',
      LOG_LEVEL: 'Debug',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
      DISCORD_GUILD_ID: id,
      QA_CHANNEL_IDS: ` ${id}, ${id},`,
    });
    expect(config).toMatchObject({
      CORPUS_DIR: 'my articles',
      LOG_LEVEL: 'debug',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api',
      DISCORD_GUILD_ID: id,
      QA_CHANNEL_IDS: [id, id],
    });
  });

  it('count as unset when they are blank', () => {
    const blank = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, '  ']));
    expect(readConfig(blank)).toEqual(DEFAULTS);
  });

  it('leave everything else in the environment alone', () => {
    expect(readConfig({ PATH: '/bin', HOME: '/root', CORPUS: 'x' })).toEqual(DEFAULTS);
  });
});

describe('settings that cannot be used', () => {
  function problemsWith(environment: Record<string, string>): readonly string[] {
    try {
      readConfig(environment);
    } catch (error) {
      if (error instanceof ConfigError) return error.problems;
    }
    return [];
  }

  it.each([
    ['LOG_LEVEL', 'loud', 'one of debug, info, warn, error'],
    ['DISCORD_GUILD_ID', 'my server', 'a server id of 17 to 20 digits'],
    ['DISCORD_API_URL', 'discord.com', 'an address starting with https://'],
    ['DISCORD_API_URL', 'ftp://discord.com', 'an address starting with https://'],
    ['QA_CHANNEL_IDS', '123, general', 'channel ids of 17 to 20 digits with commas between'],
  ])('%s=%s: the problem says what was found and what was expected', (name, value, expected) => {
    expect(problemsWith({ [name]: value })).toEqual([
      `${name}: found "${value}"; expected ${expected}, or nothing for the default.`,
    ]);
  });

  it('are reported together, not one at a time', () => {
    expect(problemsWith({ LOG_LEVEL: 'loud', DISCORD_GUILD_ID: '1', QA_CHANNEL_IDS: 'x' })).toHaveLength(3);
  });

  it('are quoted up to a readable length', () => {
    expect(problemsWith({ LOG_LEVEL: 'x'.repeat(10_000) })[0]?.length).toBeLessThan(200);
  });
});

describe('.env.example', () => {
  const text = readFileSync('.env.example', 'utf8');
  /** Every setting that the file shows, switched off by a `#`, with the comment above it. */
  const shown = [...text.matchAll(/((?:^#.*\n)*)^# ([A-Z][A-Z_]+)=(.*)$/gm)].map(
    ([, comment = '', name = '', value = '']) => ({
      name,
      value,
      comment: comment.replace(/\n?# ?/g, ' ').trim(),
    }),
  );

  it('shows every setting there is, once, and no other', () => {
    expect(shown.map(({ name }) => name).sort()).toEqual(Object.keys(SETTINGS).sort());
  });

  it('switches nothing on: a plain copy changes nothing', () => {
    expect(parse(text)).toEqual({});
  });

  it('explains every setting in the words of the program', () => {
    for (const { name, comment } of shown) expect(comment, name).toContain(meaningOf(name));
  });

  it('shows every default as it is', () => {
    const environment = Object.fromEntries(shown.map(({ name, value }) => [name, value]));
    expect(readConfig(environment)).toEqual(DEFAULTS);
    for (const { name, value } of shown) {
      const fallback = DEFAULTS[name as keyof Config];
      const written = { string: fallback, number: String(fallback), boolean: fallback ? 'on' : 'off' };
      expect(value, name).toBe(written[typeof fallback as keyof typeof written] ?? '');
    }
  });
});

function meaningOf(name: string): string {
  return (SETTINGS as Readonly<Record<string, Setting<unknown>>>)[name]?.meaning ?? '';
}
