import { describe, expect, it } from 'vitest';
import { RETENTION } from '../../src/records/prune.js';
import { bytesOf, newRecords, newRecordsFile, open } from './records-file.js';
import { DAY, gapOf, START, voteOf } from './sample-records.js';

describe('pruning', () => {
  it('keeps votes and questions for a year, threads for ninety days, claims for two weeks', () => {
    expect(RETENTION).toEqual({ feedback: 365, gaps: 365, claims: 14, threads: 90 });
  });

  it.each(['feedback', 'gaps', 'claims', 'threads'] as const)(
    'deletes %s a millisecond after their time, and nothing before',
    async (kind) => {
      const records = await newRecords();
      const end = START + 1000 * DAY;
      const lastMoment = end - RETENTION[kind] * DAY;
      for (const at of [lastMoment - 1, lastMoment, lastMoment + 1]) {
        if (kind === 'feedback') records.feedback.save(voteOf({ messageId: `${at}`, at }));
        if (kind === 'gaps') records.gaps.save(gapOf({ at }));
        if (kind === 'claims') records.claims.claim(`${at}`, at);
        if (kind === 'threads') records.threads.remember(`${at}`, 'harbour', at);
      }
      const none = { feedback: 0, gaps: 0, claims: 0, threads: 0 };
      expect(records.prune(end)).toEqual({ ...none, [kind]: 1 });
      expect(records.prune(end)).toEqual(none);
      expect(records.prune(end + 2)).toEqual({ ...none, [kind]: 2 });
    },
  );

  it('keeps channels and registrations for as long as they are wanted', async () => {
    const records = await newRecords();
    records.qaChannels.add('hall', 'harbour', 'ann', START);
    records.registrations.save('bot', 'global', 'aaa', START);
    records.prune(START + 5000 * DAY);
    expect(records.qaChannels.list()).toHaveLength(1);
    expect(records.registrations.hashOf('bot', 'global')).toBe('aaa');
  });

  it('takes the words of what it deletes out of the files', async () => {
    const file = await newRecordsFile();
    const records = open(file);
    records.gaps.save(gapOf({ question: 'Is the ferry fare a stored value?' }));
    records.gaps.save(gapOf({ question: 'Is the tram fare one?', at: START + 400 * DAY }));
    records.prune(START + 400 * DAY);
    records.close();
    expect(bytesOf(file).includes('ferry')).toBe(false);
    expect(bytesOf(file).includes('tram')).toBe(true);
  });
});
