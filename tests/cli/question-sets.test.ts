import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project-folder.js';
import { runProgram } from '../support/run-program.js';

const LINE = { id: 'a', lang: 'en', question: 'Who licenses issuers?', kind: 'who', answer_any: [['HKMA']] };

let folder: string;

beforeAll(async () => {
  folder = await projectFolder();
});

async function expectRefused(args: readonly string[], words: RegExp): Promise<void> {
  const { stdout, stderr, exitCode } = await runProgram('evaluate', args, { folder });
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  expect(stderr).toMatch(words);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
}

describe('evaluate', () => {
  it.each([
    ['not JSON', 'no JSON', /^set\.jsonl:2: found text that is not JSON; expected .*Mend this line/],
    [
      'a question that every answer would meet',
      JSON.stringify({ ...LINE, id: 'b', answer_any: [] }),
      /^set\.jsonl:2: found "answer_any": \[\]; expected /,
    ],
    ['an id that is taken', JSON.stringify(LINE), /^set\.jsonl:2: found the "id" "a" of line 1; expected /],
  ])('refuses a question set with %s, naming the line', async (_, line, words) => {
    await writeFile(join(folder, 'set.jsonl'), `${JSON.stringify(LINE)}\n${line}\n`);
    await expectRefused(['set.jsonl'], words);
  });

  it('refuses a question set without a question', async () => {
    await writeFile(join(folder, 'empty.jsonl'), '\n');
    await expectRefused(['empty.jsonl'], /^empty\.jsonl: found no line with content; expected /);
  });

  it('scores each set in a table of its own, and with --json all of them', async () => {
    const set = (id: string): string => JSON.stringify({ ...LINE, id });
    await writeFile(join(folder, 'one.jsonl'), set('one'));
    await writeFile(join(folder, 'two.jsonl'), `${set('two')}\n${set('three')}\n`);
    const tables = await runProgram('evaluate', ['one.jsonl', 'two.jsonl'], { folder });
    expect(tables.stdout).toMatch(/^one\.jsonl\n[^]*│ all +│ 1 [^]*\ntwo\.jsonl\n[^]*│ all +│ 2 /);
    const { stdout } = await runProgram('evaluate', ['one.jsonl', 'two.jsonl', '--json'], { folder });
    expect(JSON.parse(stdout)).toMatchObject({
      scores: { all: { questions: 3 } },
      sets: { 'one.jsonl': { all: { questions: 1 } }, 'two.jsonl': { en: { questions: 2 } } },
      results: [
        { set: 'one.jsonl', id: 'one' },
        { set: 'two.jsonl', id: 'two' },
        { set: 'two.jsonl', id: 'three' },
      ],
    });
  });

  it('--compare scores the whole without each of its parts', async () => {
    await writeFile(join(folder, 'one.jsonl'), JSON.stringify(LINE));
    const { stdout, exitCode } = await runProgram('evaluate', ['one.jsonl', '--compare'], { folder });
    for (const part of ['nearestKey', 'authored questions', 'the glossary', 'the scope model', 'similarity'])
      expect(stdout).toMatch(new RegExp(`without ${part} +│ 1 +│`));
    expect(exitCode).toBe(0);
  });

  it.each(['1', '1.5', 'x'])('--cross-fit %s is refused', async (folds) => {
    const { stderr, exitCode } = await runProgram('evaluate', ['--cross-fit', folds], { folder });
    expect(stderr).toContain('Expected a whole number from 2 to 20.');
    expect(exitCode).toBe(2);
  });

  it('--check without a baseline says how to make one', async () => {
    await writeFile(join(folder, 'good.jsonl'), JSON.stringify(LINE));
    const settings = { LOG_LEVEL: 'warn' };
    const { stderr, exitCode } = await runProgram('evaluate', ['--check', 'good.jsonl'], {
      folder,
      settings,
    });
    expect(stderr).toMatch(/^tests\/relevance\/baseline\.json: found no such file; .*--save-baseline\n$/);
    expect(exitCode).toBe(2);
  });
});
