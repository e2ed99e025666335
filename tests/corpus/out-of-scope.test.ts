import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedOutOfScope, parseOutOfScope, readOutOfScope } from '../../src/corpus/out-of-scope.js';
import { temporaryCorpus } from '../support/temporary-corpus.js';

async function read(text: string): Promise<string[]> {
  return readOutOfScope(await temporaryCorpus({ 'out-of-scope.yml': text }));
}

describe('questions that are not to be answered', () => {
  it('are all that stand under any reason', async () => {
    expect(await read('weather:\n  - "will it rain"\nprices:\n  - 幾錢\n')).toEqual(['will it rain', '幾錢']);
  });

  it('are none without the file, or in one of comments alone', async () => {
    expect(await readOutOfScope(await temporaryCorpus({}))).toEqual([]);
    expect(await read('# none yet\n')).toEqual([]);
  });

  it('have their lines, also behind a byte order mark, which is reported', async () => {
    const text = '\uFEFFweather:\n  - "will it rain"\n  - snow?\n';
    const { questions, problems } = await checkedOutOfScope(
      await temporaryCorpus({ 'out-of-scope.yml': text }),
    );
    expect(questions).toEqual([
      { question: 'will it rain', line: 2 },
      { question: 'snow?', line: 3 },
    ]);
    expect(problems).toMatchObject([{ severity: 'warning', found: 'a byte order mark' }]);
  });

  it.each(['- a list', 'weather: rain', 'a: [b', 'text'])(
    'of another shape are refused: %s',
    async (text) => {
      await expect(read(text)).rejects.toThrow('out-of-scope.yml');
    },
  );

  it.each(['is it true: yes', '', '""', '[a, b]'])(
    'are texts; another entry is named with its line, and refused: %j',
    async (entry) => {
      const text = `weather:\n  - "will it rain"\n  - ${entry}\n`;
      const { questions, problems } = parseOutOfScope(text);
      expect(questions).toHaveLength(1);
      expect(problems).toMatchObject([{ severity: 'error', line: 3, found: 'an entry that is not text' }]);
      await expect(read(text)).rejects.toThrow('not text');
    },
  );

  it('in a folder or a pipe are reported, not waited for', async () => {
    const folder = await temporaryCorpus({});
    await mkdir(join(folder, 'out-of-scope.yml'));
    const pipe = await temporaryCorpus({});
    execFileSync('mkfifo', [join(pipe, 'out-of-scope.yml')]);
    for (const directory of [folder, pipe])
      expect((await checkedOutOfScope(directory)).problems).toMatchObject([{ expected: 'an ordinary file' }]);
  });
});
