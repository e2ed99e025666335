import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FactSheetsError } from '../../src/corpus-check/fact-sheets-error.js';
import { readFactSheets } from '../../src/corpus-check/read-fact-sheets.js';
import { temporaryCorpus } from '../support/temporary-corpus.js';

async function faultOf(directory: string): Promise<string> {
  const error: unknown = await readFactSheets(directory).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(FactSheetsError);
  return (error as FactSheetsError).message;
}

const FACT = '- A fee ([HKMA](https://a.example/))\n';

describe('fact sheets', () => {
  it('are the Markdown files of a folder, in order of name', async () => {
    const folder = await temporaryCorpus({ 'b.md': 'B', 'a.md': FACT, 'c.txt': 'C' });
    expect(await readFactSheets(folder)).toEqual([
      { name: 'a.md', text: FACT },
      { name: 'b.md', text: 'B' },
    ]);
  });

  it('that are no ordinary files of text are named', async () => {
    const folder = await temporaryCorpus({ 'binary.md': Buffer.from([0]), 'sheet.txt': 'A' });
    expect(await faultOf(folder)).toContain('binary.md: it is binary data');
    expect(await faultOf(join(folder, 'nowhere'))).toContain('nowhere: there is no such folder');
    expect(await faultOf(join(folder, 'sheet.txt'))).toContain('sheet.txt: it is a file');
    expect(await faultOf(await temporaryCorpus({}))).toContain('no fact sheet is in it');
    expect(await faultOf(await temporaryCorpus({ 'a.md': '- A fee.' }))).toContain('has a link');
    const [folders, pipes, links] = [
      await temporaryCorpus({}),
      await temporaryCorpus({}),
      await temporaryCorpus({}),
    ];
    await mkdir(join(folders, 'a.md'));
    execFileSync('mkfifo', [join(pipes, 'a.md')]);
    await symlink('/etc/hostname', join(links, 'a.md'));
    expect(await faultOf(folders)).toContain('a.md: it is no ordinary file');
    expect(await faultOf(pipes)).toContain('a.md: it is no ordinary file');
    expect(await faultOf(links)).toContain('a.md: it is a symbolic link');
  });
});
