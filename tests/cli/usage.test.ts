import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project-folder.js';
import { runProgram, type RunResult } from '../support/run-program.js';

let folder: string;

beforeAll(async () => {
  folder = await projectFolder();
});

/** A message for a person: something on stderr, no stack, nothing on stdout. */
function expectMessage({ stdout, stderr }: RunResult, words: string | RegExp): void {
  expect(stdout).toBe('');
  expect(stderr).toMatch(words);
  expect(stderr).not.toMatch(/^\s+at |\.js:\d|Error:|undefined|\[object/m);
  expect(stderr.endsWith('\n')).toBe(true);
}

describe('a command line that makes no sense', () => {
  it.each([
    ['ask', ['--nonsense', 'who'], /unknown option '--nonsense'/],
    ['ask', ['--lang', 'klingon', 'who'], /'klingon' is invalid.*en, zh-Hant, zh-Hans/],
    ['ask', ['--since', 'last year', 'who'], /found "last year"; expected a day that exists, as YYYY-MM-DD/],
    ['ask', ['--since', '2025-02-30', 'who'], /found "2025-02-30"/],
    ['ask', ['--json', '--explain', 'who'], /cannot be used with/],
    ['ask', ['--json', '--jsonl'], /cannot be used with/],
    ['ask', ['--jsonl', 'who'], /standard input; leave the question out/],
    ['ask', ['--topic'], /argument missing/],
    ['ask', [''], /The question is empty/],
    ['ask', ['  ', ' '], /The question is empty/],
    ['ask', [], /There is no question.*npm run ask -- "/],
    ['ask', ['--json'], /There is no question/],
    ['build-index', ['--nonsense'], /unknown option '--nonsense'/],
    ['build-index', ['corpus'], /too many arguments/],
    ['check-corpus', ['--nonsense'], /unknown option '--nonsense'/],
    ['bench', ['nosuch'], /no benchmark "nosuch".*retrieval, vector-index/],
  ])('%s %j exits with 2 and says what does', async (command, args, words) => {
    const result = await runProgram(command, args, { folder });
    expect(result.exitCode).toBe(2);
    expectMessage(result, words);
    expect(result.stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
  });
});

describe('--help', () => {
  it.each(['ask', 'build-index', 'check-corpus'])('of %s is printed, and is no error', async (command) => {
    const { stdout, stderr, exitCode } = await runProgram(command, ['--help'], { folder });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toMatch(/^Usage: npm run /);
    expect(stdout).toContain('--json');
  });
});

describe('settings', () => {
  it('that cannot be used are all reported together, without secrets, and exit with 2', async () => {
    const settings = {
      LOG_LEVEL: 'loud',
      DISCORD_GUILD_ID: 'mine',
      QA_CHANNEL_IDS: '1,2',
      DISCORD_TOKEN: 'hush',
    };
    const result = await runProgram('ask', ['who'], { folder, settings });
    expect(result.exitCode).toBe(2);
    expectMessage(result, /LOG_LEVEL: found "loud"; expected one of debug, info, warn, error/);
    for (const name of ['DISCORD_GUILD_ID', 'QA_CHANNEL_IDS']) expect(result.stderr).toContain(name);
    expect(result.stderr).not.toContain('hush');
  });

  it('are read from .env in the folder where the command is started; what the environment says wins', async () => {
    const own = await projectFolder();
    await writeFile(join(own, '.env'), '# a comment\nCORPUS_DIR=nowhere\nINDEX_DIR=\n');
    const fromFile = await runProgram('check-corpus', [], { folder: own });
    expect(fromFile.exitCode).toBe(2);
    expectMessage(fromFile, /nowhere: there is no such folder/);
    // News pages, which are held to no form.
    const settings = { CORPUS_DIR: 'corpus/news' };
    expect((await runProgram('check-corpus', [], { folder: own, settings })).exitCode).toBe(0);
  });
});

describe('an error on the way', () => {
  it.each(['ask', 'build-index', 'check-corpus'])(
    '%s without a corpus exits with 2 and names the setting',
    async (command) => {
      const settings = { CORPUS_DIR: 'nowhere' };
      const result = await runProgram(command, command === 'ask' ? ['who'] : [], { folder, settings });
      expect(result.exitCode).toBe(2);
      expectMessage(result, /nowhere: there is no such folder\. Set CORPUS_DIR/);
      expect(result.stderr.trim().split('\n')).toHaveLength(1);
    },
  );

  it('shows where it came from with LOG_LEVEL=debug only', async () => {
    const settings = { CORPUS_DIR: 'nowhere', LOG_LEVEL: 'debug' };
    const { stderr, exitCode } = await runProgram('check-corpus', [], { folder, settings });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^\s+at /m);
    expect(stderr).toContain('Caused by: Error: ENOENT');
  });

  it('with a model that is nowhere says what can be done', async () => {
    const settings = { EMBEDDING_MODEL: './models/missing' };
    const result = await runProgram('ask', ['who'], { folder, settings });
    expect(result.exitCode).not.toBe(0);
    expectMessage(result, /models\/missing/);
  });
});
