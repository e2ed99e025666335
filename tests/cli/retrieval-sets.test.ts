import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project-folder.js';
import { runProgram } from '../support/run-program.js';

let folder: string;

beforeAll(async () => {
  folder = await projectFolder();
  const files = {
    'P.jsonl':
      '{"id":"1|1","text":"A bank needs capital."}\n{"id":"1|2","text":"The fee is due in March."}\n',
    'Q.jsonl':
      '{"id":"a","question":"capital of a bank","relevant":["1|1"]}\n{"id":"b","question":"fee","relevant":["1|2"]}\n',
    'empty.jsonl': '',
    'broken.jsonl': '{"id":"1|1","text":"A bank."}\nnot JSON\n',
    'unknown.jsonl': '{"id":"a","question":"b","relevant":["9|9"]}\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});

/** Wrong use: exit code 2 and one line for a person. */
async function expectRefused(command: string, args: readonly string[], words: RegExp): Promise<void> {
  const before = await readdir(folder);
  const { stdout, stderr, exitCode } = await runProgram(command, args, { folder });
  expect({ stdout, exitCode, lines: stderr.trimEnd().split('\n').length }).toEqual({
    stdout: '',
    exitCode: 2,
    lines: 1,
  });
  expect(stderr).toMatch(words);
  expect(await readdir(folder)).toEqual(before);
}

describe.each([
  ['bench', ['retrieval'], []],
  ['train', [], ['--out', 'model']],
] as const)('%s with an outside set', (command, first, last) => {
  const given = (passages: string, questions: string): string[] => [
    ...first,
    '--passages',
    passages,
    '--questions',
    questions,
    ...last,
  ];

  it.each([
    ['missing.jsonl', 'Q.jsonl', /^missing\.jsonl: found no such file; expected /],
    ['P.jsonl', 'empty.jsonl', /^empty\.jsonl: found no line with content; expected /],
    ['broken.jsonl', 'Q.jsonl', /^broken\.jsonl:2: found text that is not JSON; expected .*Mend this line/],
    ['P.jsonl', 'unknown.jsonl', /^unknown\.jsonl:1: found "9\|9" in "relevant"; expected .* P\.jsonl/],
  ])('of %s and %s says which line is wrong, and exits with 2', async (passages, questions, words) => {
    await expectRefused(command, given(passages, questions), words);
  });

  it.each([
    [['--passages', ''], /'--passages <file>' argument '' is invalid.*Expected a file/],
    [['--passages', 'P.jsonl', '--passages', 'P.jsonl'], /'--passages.*given twice/],
    [['--passages', 'P.jsonl'], /--questions/],
    [['--passages', '--questions', 'Q.jsonl'], /'--passages <file>' argument '--questions' is invalid/],
    [['--passages', 'P.jsonl', '--questions', 'Q.jsonl', '--nonsense'], /unknown option '--nonsense'/],
  ])('refuses %j', async (args, words) => {
    await expectRefused(command, [...first, ...args, ...last], words);
  });
});

describe('bench', () => {
  const retrieval = ['retrieval', '--passages', 'P.jsonl', '--questions', 'Q.jsonl'];

  it.each([
    [
      [...retrieval, '--limit', '-1'],
      /'--limit <number>' argument '-1' is invalid\. Expected a whole number/,
    ],
    [[...retrieval, '--limit'], /'--limit <number>' argument missing/],
    [[...retrieval, '--cross-fit', '1'], /'--cross-fit <folds>' argument '1' is invalid.* from 2/],
    [[...retrieval, '--cross-fit', '3'], /^--cross-fit: found 3 folds for 2 questions; expected /],
    [['vector-index', '--points', '0'], /'--points <number>' argument '0' is invalid.* from 1/],
    [['nonsense'], /There is no benchmark "nonsense"/],
    [[], /^corpus has no article with questions to measure with\. Set CORPUS_DIR/],
  ])('refuses %j', async (args, words) => {
    await expectRefused('bench', args, words);
  });
});

describe('the folder for a model', () => {
  it('is not the one that one stands in because its name was left blank', async () => {
    for (const out of ['', ' '])
      await expectRefused('train', ['--out', out], /'--out <folder>' argument '.*' is invalid/);
  });
});

describe('bench retrieval', () => {
  it('tells of a damaged ranker beside the model, and scores without it', async () => {
    // The built-in model under a name of its own, where a ranker may lie beside it.
    await cp(join(import.meta.dirname, '../../models/builtin'), join(folder, 'model'), { recursive: true });
    await writeFile(join(folder, 'model', 'ranker.json'), '{"features":[]');
    const { stdout, stderr, exitCode } = await runProgram(
      'bench',
      ['retrieval', '--passages', 'P.jsonl', '--questions', 'Q.jsonl', '--limit', '1'],
      { folder, settings: { EMBEDDING_MODEL: './model' } },
    );
    expect(stderr).toMatch(/^model\/ranker\.json is no ranker of this version: .*\n$/);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('2 passages, 1 questions');
    expect(stdout).not.toContain('ranked');
  });
});
