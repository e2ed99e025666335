import { describe, expect, it } from 'vitest';
import { newRecords, newRecordsFile, open } from './records-file.js';
import { DAY, START } from './sample-records.js';

describe('a message', () => {
  it('is claimed by the first call alone, whenever the others come', async () => {
    const { claims } = await newRecords();
    expect(claims.claim('1', START)).toBe(true);
    expect(claims.claim('1', START)).toBe(false);
    expect(claims.claim('1', START - DAY)).toBe(false);
    expect(claims.claim('2', START)).toBe(true);
  });

  it('that was claimed stays so after a restart', async () => {
    const file = await newRecordsFile();
    const before = open(file);
    before.claims.claim('1', START);
    before.close();
    expect(open(file).claims.claim('1', START)).toBe(false);
  });

  it('that one connection has claimed is taken for another that is open at the same time', async () => {
    const file = await newRecordsFile();
    const [one, other] = [open(file), open(file)];
    expect([one.claims.claim('1', START), other.claims.claim('1', START)]).toEqual([true, false]);
    expect([other.claims.claim('2', START), one.claims.claim('2', START)]).toEqual([true, false]);
  });
});
