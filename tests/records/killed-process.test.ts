import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { bytesOf, newRecordsFile, open, query } from './records-file.js';
import { startScript } from './start-script.js';

/** Writes for ever, of everything there is, and tells the number of each round that is saved. */
const WRITE_FOR_EVER = `
  const common = { guildId: null, language: 'en', at: START };
  for (let number = 0; ; number += 1) {
    const id = LIFE + '-' + number;
    const words = ('words ' + number + ' ').repeat(number % 40);
    records.claims.claim(id, START);
    records.feedback.save({
      ...common, userId: 'ann', messageId: id, verdict: 'down', reason: null, comment: words, articles: ['a.md'], question: null,
    });
    records.gaps.save({ ...common, userId: 'leaving', kind: 'not-covered', closest: ['a.md'], question: words });
    records.threads.remember(id, 'harbour', START);
    // The file written anew, now and then.
    if (number % 50 === 49) records.forgetUser('leaving');
    tell(String(number));
  }`;

/**
 * Starts a process that writes, and kills it some milliseconds after it has told of so many rounds.
 *
 * @param life - the beginning of all ids that it writes
 * @returns how many rounds it has told to be saved
 */
async function writeAndKill(file: string, life: number, rounds: number, delay: number): Promise<number> {
  const child = await startScript(file, WRITE_FOR_EVER.replace('LIFE', String(life)));
  const closed = once(child, 'close');
  let told = 0;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const before = told;
    told += text.split('\n').length - 1;
    if (before < rounds && told >= rounds) setTimeout(() => child.kill('SIGKILL'), delay);
  });
  await closed;
  expect(child.signalCode).toBe('SIGKILL');
  return told;
}

describe('a process that is killed while it writes', () => {
  it('leaves a file that is whole, with everything that was told to be saved, time after time', async () => {
    const file = await newRecordsFile();
    const saved: number[] = [];
    let inTheMiddle = 0;
    for (let life = 0; life < 8; life += 1) {
      saved.push(await writeAndKill(file, life, 100 + 25 * life, (life * 7) % 12));
      if (bytesOf(`${file}-wal`).length > 0) inTheMiddle += 1;
      const records = open(file);
      expect(query(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      const { down } = records.feedback.summary({ guildId: null, since: 0 });
      const all = saved.reduce((sum, count) => sum + count, 0);
      // One more for each life, at most: the vote that was saved and not told of any more.
      expect([down >= all, down <= all + life + 1]).toEqual([true, true]);
      records.close();
    }
    const ids = (table: string, column: string): unknown[] =>
      query(file, `SELECT ${column} AS id FROM ${table}`);
    for (const [table, column] of [
      ['claims', 'message_id'],
      ['feedback', 'message_id'],
      ['threads', 'thread_id'],
    ] as const) {
      const found = new Set(ids(table, column).map((row) => (row as { id: string }).id));
      const missing = saved.flatMap((count, life) =>
        Array.from({ length: count }, (_, number) => `${life}-${number}`).filter((id) => !found.has(id)),
      );
      expect([table, missing]).toEqual([table, []]);
    }
    expect(saved.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1_500);
    expect(inTheMiddle, 'kills that left something outside the file itself').toBeGreaterThan(3);
  }, 180_000);
});
