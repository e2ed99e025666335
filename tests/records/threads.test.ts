import { describe, expect, it } from 'vitest';
import { newRecords } from './records-file.js';
import { DAY, START } from './sample-records.js';

describe('a thread', () => {
  it('is ours once it is remembered', async () => {
    const { threads } = await newRecords();
    expect(threads.isOurs('1')).toBe(false);
    threads.remember('1', 'harbour', START);
    expect([threads.isOurs('1'), threads.isOurs('2')]).toEqual([true, false]);
  });

  it('that is remembered again lives on from then', async () => {
    const records = await newRecords();
    records.threads.remember('1', 'harbour', START);
    records.threads.remember('1', 'harbour', START + 50 * DAY);
    records.threads.remember('1', 'harbour', START + 10 * DAY);
    records.prune(START + 140 * DAY);
    expect(records.threads.isOurs('1')).toBe(true);
    records.prune(START + 140 * DAY + 1);
    expect(records.threads.isOurs('1')).toBe(false);
  });
});
