import { chmod, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/records/database.js';
import { bytesOf, newRecordsFile, open } from './records-file.js';
import { gapOf, START, voteOf } from './sample-records.js';

async function modeOf(path: string): Promise<number> {
  return (await stat(path)).mode & 0o777;
}

describe('opening records', () => {
  it('makes the file and the folders above it', async () => {
    const file = join(dirname(await newRecordsFile()), 'deep', 'er', 'records.db');
    open(file).claims.claim('1', START);
    expect((await stat(file)).isFile()).toBe(true);
  });

  it('keeps what it makes from other users, and what they could read before', async () => {
    const file = join(dirname(await newRecordsFile()), 'own', 'records.db');
    const records = open(file);
    records.claims.claim('1', START);
    expect(await modeOf(dirname(file))).toBe(0o700);
    for (const suffix of ['', '-wal', '-shm'])
      expect([suffix, await modeOf(file + suffix)]).toEqual([suffix, 0o600]);
    records.close();
    for (const name of await readdir(dirname(file))) await chmod(join(dirname(file), name), 0o640);
    open(file).claims.claim('2', START);
    for (const name of await readdir(dirname(file)))
      expect([name, await modeOf(join(dirname(file), name))]).toEqual([name, 0o600]);
  });

  it.each(['records with blanks.db', '紀錄 😀.db', 'odd?mode=memory#x%20.db', ':memory:', "it's"])(
    'makes the file that was asked for, of whatever name: %s',
    async (name) => {
      const file = join(dirname(await newRecordsFile()), name);
      const records = open(file);
      records.claims.claim('1', START);
      records.close();
      expect(await readdir(dirname(file))).toContain(name);
      expect(open(file).claims.claim('1', START)).toBe(false);
    },
  );

  it('begins with an empty file where one was made and nothing more', async () => {
    const file = await newRecordsFile();
    await writeFile(file, '');
    expect(open(file).claims.claim('1', START)).toBe(true);
  });

  it('finds everything as it was left', async () => {
    const file = await newRecordsFile();
    const before = open(file);
    before.feedback.save(voteOf({ comment: 'Kept?' }));
    before.gaps.save(gapOf({ question: 'Kept too?' }));
    before.qaChannels.add('hall', 'harbour', 'ann', START);
    before.threads.remember('1', 'harbour', START);
    before.registrations.save('bot', 'global', 'aaa', START);
    before.close();
    const after = open(file);
    const everything = { guildId: null, since: 0 };
    expect(after.feedback.recentDowns({ ...everything, limit: 9 })).toMatchObject([{ comment: 'Kept?' }]);
    expect(after.gaps.summary(everything).questions).toEqual(['Kept too?']);
    expect(after.qaChannels.list()).toHaveLength(1);
    expect(after.threads.isOurs('1')).toBe(true);
    expect(after.registrations.hashOf('bot', 'global')).toBe('aaa');
  });

  it('has every write wait until it is on the disk, and writes to a log beside the file first', async () => {
    const connection = connect(await newRecordsFile());
    const settings = ['synchronous', 'journal_mode', 'secure_delete', 'foreign_keys', 'temp_store'];
    const found = settings.map((name) => connection.rows(v.unknown(), `PRAGMA ${name}`)[0]);
    connection.close();
    expect(found).toEqual([
      { synchronous: 2 },
      { journal_mode: 'wal' },
      { secure_delete: 1 },
      { foreign_keys: 1 },
      { temp_store: 2 },
    ]);
  });
});

describe('closing records', () => {
  it('brings everything into the one file', async () => {
    const file = await newRecordsFile();
    const records = open(file);
    records.feedback.save(voteOf({ comment: 'In the file itself.' }));
    expect(bytesOf(file).includes('In the file itself.')).toBe(false);
    records.close();
    expect(bytesOf(file).includes('In the file itself.')).toBe(true);
    expect(bytesOf(`${file}-wal`)).toHaveLength(0);
  });

  it('may be done twice', async () => {
    const records = open(await newRecordsFile());
    records.close();
    expect(() => records.close()).not.toThrow();
  });

  it('ends their use: nothing is written or read any more without anybody noticing', async () => {
    const file = await newRecordsFile();
    const records = open(file);
    records.claims.claim('1', START);
    records.close();
    expect(() => records.claims.claim('2', START)).toThrow('was closed');
    expect(() => records.qaChannels.list()).toThrow('was closed');
    expect(() => records.forgetUser('ann')).toThrow('was closed');
    expect(open(file).claims.claim('2', START)).toBe(true);
  });
});
