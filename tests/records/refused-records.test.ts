import { chmod, mkdir, open as openFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecords } from '../../src/records/database.js';
import { RecordsError } from '../../src/records/records-error.js';
import { bytesOf, execute, newRecordsFile } from './records-file.js';
import { DAY, gapOf, START } from './sample-records.js';

/** What is said when a file cannot be opened. */
function refusal(file: string): RecordsError {
  try {
    openRecords(file).close();
  } catch (error) {
    if (error instanceof RecordsError) return error;
    throw error;
  }
  throw new Error('opened what should have been refused');
}

/** Puts noise into a file. */
async function overwrite(file: string, from: number, length: number): Promise<void> {
  const handle = await openFile(file, 'r+');
  await handle.write(Buffer.alloc(length, 'noise'), 0, length, Math.floor(from));
  await handle.close();
}

describe('records are refused, with what was found, what was expected and what to do,', () => {
  const REFUSED: readonly [string, (file: string) => Promise<unknown>, string, string][] = [
    [
      'when the file is no database',
      (file) => writeFile(file, 'Dear diary, '.repeat(999)),
      'a file that is no database',
      'Move the file away',
    ],
    [
      'when the file is a short text',
      (file) => writeFile(file, 'hello'),
      'a file that is no database',
      'Move the file away',
    ],
    ['when a folder stands there', (file) => mkdir(file), 'a folder', 'Give the path of a file'],
    [
      'when a device stands there',
      (file) => symlink('/dev/null', file),
      'something that is no ordinary file',
      'Give the path',
    ],
    [
      'when a link leads nowhere',
      (file) => symlink('/nowhere/at/all', file),
      'a link to nothing',
      'Give the path',
    ],
    [
      'when they are of another program',
      (file) => Promise.resolve(execute(file, 'CREATE TABLE songs (title TEXT)')),
      'a database of another program',
      'Choose another place',
    ],
    [
      'when another program has marked them as its own',
      (file) => Promise.resolve(execute(file, 'PRAGMA application_id = 77')),
      'a database of another program',
      'Choose another place',
    ],
  ];

  it.each(REFUSED)('%s', async (_, prepare, found, nextStep) => {
    const file = await newRecordsFile();
    await prepare(file);
    const error = refusal(file);
    expect(error.found).toBe(found);
    expect(error.message).toContain(`${file}: found ${found}; expected `);
    expect(error.message).toContain(nextStep);
  });

  it('when a file stands where a folder is needed, with the cause', async () => {
    const file = await newRecordsFile();
    await writeFile(file, 'not a folder');
    for (const below of [join(file, 'records.db'), join(file, 'deep', 'er', 'records.db')]) {
      const error = refusal(below);
      expect(error.message).toContain(`${below}: found a file where a folder is needed`);
      expect(error.cause).toBeInstanceOf(Error);
    }
  });

  // Nothing is forbidden to root.
  it.skipIf(process.getuid?.() === 0)('when the file may only be read', async () => {
    const file = await newRecordsFile();
    openRecords(file).close();
    await chmod(file, 0o444);
    expect(refusal(file).found).toBe('no permission to write there');
  });

  it('when no folder can be made, without trying for ever', () => {
    expect(refusal('/proc/nothing/here/records.db').found).toBe('a place where no database can be opened');
  });

  it('when another program owns them, and these stay as they were', async () => {
    const file = await newRecordsFile();
    execute(file, 'CREATE TABLE songs (title TEXT)');
    await chmod(file, 0o644);
    const before = bytesOf(file);
    refusal(file);
    expect(bytesOf(file).equals(before)).toBe(true);
    expect((await stat(file)).mode & 0o777).toBe(0o644);
  });

  it.each([
    ['half of it is missing', (file: string, size: number) => truncate(file, size / 2)],
    ['its last page is missing', (file: string, size: number) => truncate(file, size - 4_096)],
    [
      'pages in its middle are something else',
      (file: string, size: number) => overwrite(file, size / 2, 20_000),
    ],
    ['its list of tables is something else', (file: string) => overwrite(file, 100, 3_996)],
  ])('when %s', async (_, damage) => {
    const file = await newRecordsFile();
    const records = openRecords(file);
    for (let number = 0; number < 500; number += 1)
      records.gaps.save(gapOf({ question: `question ${number} `.repeat(20), at: START + number * DAY }));
    records.close();
    await damage(file, (await stat(file)).size);
    const error = refusal(file);
    expect(error.found).toBe('a database that is damaged');
    expect(error.message).toContain('put a copy from before in its place');
    expect(error.cause).toBeInstanceOf(Error);
  });
});
