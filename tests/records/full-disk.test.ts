import { describe, expect, it } from 'vitest';
import { newRecordsFile, open, query } from './records-file.js';
import { voteOf } from './sample-records.js';
import { linesOf, startScript } from './start-script.js';

describe('a disk without room', () => {
  it('stops a write with words about the disk, keeps what was saved, and takes more when there is room', async () => {
    const file = await newRecordsFile();
    const untilFull = `
      const vote = { guildId: null, userId: 'ann', verdict: 'up', reason: null, comment: null, articles: [], language: 'en', at: START };
      try {
        for (let number = 0; ; number += 1) {
          records.feedback.save({ ...vote, messageId: String(number), question: 'why '.repeat(500) });
          tell(String(number));
        }
      } catch (error) {
        tell(error.message);
      }`;
    const told = await linesOf(await startScript(file, untilFull, { largestFile: 2_000 }));
    expect(told.at(-1)).toContain(`${file}: found a disk that reports errors`);
    expect(told.length).toBeGreaterThan(50);
    const records = open(file);
    expect(query(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(records.feedback.summary({ guildId: null, since: 0 }).up).toBe(told.length - 1);
    records.feedback.save(voteOf({ userId: 'ben', verdict: 'up' }));
    expect(records.feedback.summary({ guildId: null, since: 0 }).up).toBe(told.length);
  });
});
