import { describe, expect, it } from 'vitest';
import { bytesOf, execute, newRecords, newRecordsFile, open } from './records-file.js';
import { gapOf, START, voteOf } from './sample-records.js';

/** Whole numbers from 0 up to a limit, the same ones for the same seed. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

describe('a member who is forgotten', () => {
  it('leaves no vote and no question, and the number of them is told', async () => {
    const records = await newRecords();
    records.feedback.save(voteOf({ userId: 'ann', messageId: '1' }));
    records.feedback.save(voteOf({ userId: 'ann', messageId: '2', guildId: null }));
    records.feedback.save(voteOf({ userId: 'ben', messageId: '1' }));
    records.gaps.save(gapOf({ userId: 'ann', question: 'Who asked this?' }));
    records.gaps.save(gapOf({ userId: 'ben', question: 'And this?' }));
    records.gaps.save(gapOf({ userId: null, question: 'Or this?' }));
    expect(records.forgetUser('ann')).toBe(3);
    expect(records.feedback.summary({ guildId: null, since: 0 }).down).toBe(1);
    expect(records.gaps.summary({ guildId: null, since: 0 }).questions).toEqual(['Or this?', 'And this?']);
    expect(records.forgetUser('ann')).toBe(0);
  });

  it('leaves the channels that they added, without their name', async () => {
    const records = await newRecords();
    records.qaChannels.add('hall', 'harbour', 'ann', START);
    records.qaChannels.add('yard', 'harbour', 'ben', START);
    records.forgetUser('ann');
    expect(records.qaChannels.list().map(({ channelId, addedBy }) => [channelId, addedBy])).toEqual([
      ['hall', null],
      ['yard', 'ben'],
    ]);
  });

  it('is forgotten altogether or not at all', async () => {
    const file = await newRecordsFile();
    const records = open(file);
    records.feedback.save(voteOf({ userId: 'ann' }));
    records.gaps.save(gapOf({ userId: 'ann' }));
    records.qaChannels.add('hall', 'harbour', 'ann', START);
    execute(file, "CREATE TRIGGER stop BEFORE DELETE ON gaps BEGIN SELECT raise(ABORT, 'not this one'); END");
    expect(() => records.forgetUser('ann')).toThrow('not this one');
    expect(records.feedback.summary({ guildId: null, since: 0 }).down).toBe(1);
    expect(records.qaChannels.list()).toMatchObject([{ addedBy: 'ann' }]);
    execute(file, 'DROP TRIGGER stop');
    expect(records.forgetUser('ann')).toBe(2);
  });

  it.each([1, 2, 3, 4, 5])(
    'leaves none of their words in the files, after thousands of votes (%i)',
    async (seed) => {
      const file = await newRecordsFile();
      const records = open(file);
      const random = numbers(seed);
      for (let number = 0; number < 4_000; number += 1) {
        const userId = `member-${random(20)}`;
        // Of very different lengths and replaced again and again, so that rows move from page to page.
        const words = (userId === 'member-3' ? 'unforgettable ' : 'run-of-the-mill ').repeat(random(40));
        const question = words.repeat(random(30) === 0 ? 9 : 1);
        records.feedback.save(
          voteOf({ userId, messageId: `${random(300)}`, comment: words, question, at: START + number }),
        );
        if (random(10) === 0) records.gaps.save(gapOf({ userId, question, at: START + number }));
      }
      records.qaChannels.add('hall', 'harbour', 'member-3', START);
      const left = (words: string): boolean =>
        ['', '-wal'].some((suffix) => bytesOf(file + suffix).includes(words));
      expect([left('unforgettable'), left('member-3')]).toEqual([true, true]);
      expect(records.forgetUser('member-3')).toBeGreaterThan(100);
      // Longer names begin in the same way: none of the twenty members has one.
      expect([left('unforgettable'), left('member-3')]).toEqual([false, false]);
      expect([left('run-of-the-mill'), left('member-4')]).toEqual([true, true]);
      records.close();
      expect([left('unforgettable'), left('member-3')]).toEqual([false, false]);
    },
  );
});
