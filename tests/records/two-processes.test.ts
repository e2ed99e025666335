import Database from 'libsql';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/records/database.js';
import { RecordsError } from '../../src/records/records-error.js';
import { execute, newRecordsFile, open, query } from './records-file.js';
import { START } from './sample-records.js';
import { linesOf, startScript } from './start-script.js';

const CLAIM_AND_VOTE = `
  const vote = { guildId: null, messageId: '1', verdict: 'up', reason: null, comment: null, articles: [], language: 'en', question: null };
  let won = 0;
  for (let number = 0; number < 1000; number += 1) {
    if (records.claims.claim(String(number), START)) won += 1;
    if (number % 5 === 0) records.feedback.save({ ...vote, userId: process.pid + '-' + number, at: START });
    if (number % 100 === 0) records.prune(START);
    if (number % 250 === 0) records.forgetUser('nobody');
    await new Promise(setImmediate);
  }
  records.close();
  tell(String(won));`;

describe('processes that have one file open at the same time', () => {
  it('may all begin with no file at all, lose no vote, and claim each message once between them', async () => {
    const file = await newRecordsFile();
    const children = await Promise.all(Array.from({ length: 4 }, () => startScript(file, CLAIM_AND_VOTE)));
    const told = await Promise.all(children.map(linesOf));
    expect(children.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    expect(told.flat().reduce((sum, won) => sum + Number(won), 0)).toBe(1_000);
    expect(open(file).feedback.summary({ guildId: null, since: 0 }).up).toBe(4 * 200);
    expect(query(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  it('see what the others have written, without being opened again', async () => {
    const file = await newRecordsFile();
    const records = open(file);
    expect(records.registrations.hashOf('bot', 'global')).toBeNull();
    const register = `tell(String(records.registrations.hashOf('bot', 'global'))); records.registrations.save('bot', 'global', 'aaa', START);`;
    expect(await linesOf(await startScript(file, register))).toEqual(['null']);
    expect(records.registrations.hashOf('bot', 'global')).toBe('aaa');
    expect(await linesOf(await startScript(file, register))).toEqual(['aaa']);
  });

  it('wait for each other a moment; then it is said why nothing was saved, and the next try counts', async () => {
    const file = await newRecordsFile();
    const records = open(file);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const start = performance.now();
    expect(() => records.claims.claim('1', START)).toThrow(RecordsError);
    expect(performance.now() - start).toBeGreaterThan(250);
    expect(() => records.forgetUser('ann')).toThrow('another process has kept locked');
    // To read, nobody waits.
    expect(records.feedback.summary({ guildId: null, since: 0 }).up).toBe(0);
    other.exec('ROLLBACK');
    other.close();
    expect(records.claims.claim('1', START)).toBe(true);
    expect(records.forgetUser('ann')).toBe(0);
  });

  it('cannot come between what one of them reads and then writes', async () => {
    const file = await newRecordsFile();
    const connection = connect(file);
    const count = (): unknown[] => connection.rows(v.unknown(), 'SELECT count(*) AS n FROM claims');
    connection.transaction(() => {
      const before = count();
      expect(() => execute(file, "INSERT INTO claims VALUES ('other', 0)")).toThrow('locked');
      connection.run("INSERT INTO claims VALUES ('own', 0)");
      expect([before, count()]).toEqual([[{ n: 0 }], [{ n: 1 }]]);
    });
    connection.close();
  });
});
