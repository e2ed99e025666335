import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBuckets } from '../../src/discord/token-buckets.js';
import { HandClock } from '../support/hand-clock.js';

const MINUTE = 60_000;

/** Takes as many tokens as there are, and says how many that were. */
function drain(buckets: TokenBuckets, key = 'ann'): number {
  let taken = 0;
  while (buckets.retryAt(key) === null && taken < 1_000) {
    buckets.take(key);
    taken += 1;
  }
  return taken;
}

describe('a bucket', () => {
  it('is full at first, and never more than full', () => {
    const clock = new HandClock();
    const buckets = new TokenBuckets(3, 3, clock.now);
    clock.pass(100 * MINUTE);
    expect(drain(buckets)).toBe(3);
    clock.pass(100 * MINUTE);
    expect(drain(buckets)).toBe(3);
  });

  it('fills steadily, not all at once', () => {
    const clock = new HandClock();
    const buckets = new TokenBuckets(6, 6, clock.now);
    drain(buckets);
    clock.pass(MINUTE / 6 - 1);
    expect(drain(buckets)).toBe(0);
    clock.pass(1);
    expect(drain(buckets)).toBe(1);
    clock.pass(MINUTE / 2);
    expect(drain(buckets)).toBe(3);
  });

  it('of one member is not that of another', () => {
    const buckets = new TokenBuckets(1, 1, new HandClock().now);
    expect(drain(buckets, 'ann')).toBe(1);
    expect(drain(buckets, 'bob')).toBe(1);
    expect(drain(buckets, '__proto__')).toBe(1);
  });

  it('says when there will be a token, and then there is one', () => {
    const settings = fc.record({
      capacity: fc.integer({ min: 1, max: 30 }),
      perMinute: fc.integer({ min: 1, max: 300 }),
      waits: fc.array(fc.nat(MINUTE), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(settings, ({ capacity, perMinute, waits }) => {
        const clock = new HandClock();
        const buckets = new TokenBuckets(capacity, perMinute, clock.now);
        for (const wait of [0, ...waits]) {
          clock.pass(wait);
          drain(buckets);
          const retryAt = buckets.retryAt('ann') ?? Number.NaN;
          clock.time = Math.floor(retryAt) - 2;
          expect(buckets.retryAt('ann')).not.toBeNull();
          clock.time = Math.ceil(retryAt) + 1;
          expect(buckets.retryAt('ann')).toBeNull();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives nothing away for looking', () => {
    const buckets = new TokenBuckets(2, 2, new HandClock().now);
    for (let look = 0; look < 10; look += 1) expect(buckets.retryAt('ann')).toBeNull();
    expect(drain(buckets)).toBe(2);
  });

  it('loses nothing when the clock is set back', () => {
    const clock = new HandClock();
    const buckets = new TokenBuckets(2, 2, clock.now);
    buckets.take('ann');
    clock.pass(-60 * MINUTE);
    expect(drain(buckets)).toBe(1);
    clock.pass(MINUTE / 2);
    expect(drain(buckets)).toBe(1);
  });

  it('that is not full is kept when full ones are forgotten because there are many', () => {
    const clock = new HandClock();
    const buckets = new TokenBuckets(2, 1, clock.now);
    for (let user = 0; user < 10_000; user += 1) buckets.take(`user ${user}`);
    clock.pass(MINUTE - 1);
    drain(buckets, 'ann');
    expect(drain(buckets, 'user 0')).toBe(1);
    clock.pass(1);
    buckets.take('bob');
    expect(drain(buckets, 'ann')).toBe(0);
    expect(drain(buckets, 'user 0')).toBe(0);
    expect(drain(buckets, 'user 1')).toBe(2);
  });
});
