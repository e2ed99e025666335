import { describe, expect, it } from 'vitest';
import { explained, RecordsError } from '../../src/records/records-error.js';
import { newRecords } from './records-file.js';
import { START, voteOf } from './sample-records.js';

/** What is said of an error of SQLite with a number, or of the file system with a name. */
function words(error: { readonly rawCode: number } | { readonly code: string }): string {
  const cause = Object.assign(new Error('as it came'), error);
  const told = explained('/srv/records.db', cause);
  if (!(told instanceof RecordsError)) throw new Error('found no words for it');
  expect(told.cause).toBe(cause);
  return told.message;
}

describe('the message about records that cannot be used', () => {
  it.each([
    [{ rawCode: 13 }, 'a full disk'],
    [{ rawCode: 5 }, 'another process has kept locked'],
    [{ rawCode: 8 }, 'no permission to write there'],
    // A variant of an error of the disk: 10 with something in the higher bits.
    [{ rawCode: 778 }, 'a disk that reports errors'],
    [{ rawCode: 11 }, 'a database that is damaged'],
    [{ rawCode: 14 }, 'a place where no database can be opened'],
    [{ code: 'ENOSPC' }, 'a full disk'],
    [{ code: 'EROFS' }, 'a read-only disk'],
    [{ code: 'EACCES' }, 'no permission to write there'],
  ])('says of %j in plain words what is wrong and what to do', (error, found) => {
    expect(words(error)).toMatch(/^\/srv\/records\.db: found .+; expected .+\. [A-Z].+\.$/);
    expect(words(error)).toContain(found);
  });

  it('is not made up for what is a mistake of the program', () => {
    const mistakes = [
      new TypeError('no such thing'),
      Object.assign(new Error('syntax'), { rawCode: 1 }),
      'odd',
    ];
    for (const mistake of mistakes) expect(explained('/srv/records.db', mistake)).toBe(mistake);
  });
});

describe('a moment that is none', () => {
  it.each([NaN, 1.5])('is a mistake of the program, and nothing is saved: %d', async (at) => {
    const records = await newRecords();
    for (const save of [
      () => records.feedback.save(voteOf({ at })),
      () => records.claims.claim('1', at),
      () => records.threads.remember('1', 'harbour', at),
    ]) {
      expect(save).toThrow(/NOT NULL|cannot store REAL/);
      expect(save).not.toThrow(RecordsError);
    }
    expect(records.claims.claim('1', START)).toBe(true);
  });
});
