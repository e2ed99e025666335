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
