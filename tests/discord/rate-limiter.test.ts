import { describe, expect, it } from 'vitest';
import { RateLimiter } from '../../src/discord/rate-limiter.js';
import { HandClock } from '../support/hand-clock.js';

const MINUTE = 60_000;

function limiterOf(perUser: number, perGuild: number): { clock: HandClock; limiter: RateLimiter } {
  const clock = new HandClock();
  return { clock, limiter: new RateLimiter({ perUser, perGuild }, clock.now) };
}

describe('a turn', () => {
  it('is free until a member has used up a minute’s, on all servers together', () => {
    const { clock, limiter } = limiterOf(2, 100);
    expect(limiter.take('ann', 'harbour')).toBeNull();
    expect(limiter.take('ann', null)).toBeNull();
    expect(limiter.take('ann', 'island')).toBe(clock.time + MINUTE / 2);
    expect(limiter.take('bob', 'harbour')).toBeNull();
  });

  it('is free until a server has used up its own, whoever asks there', () => {
    const { clock, limiter } = limiterOf(2, 3);
    for (const user of ['ann', 'bob', 'eve']) expect(limiter.take(user, 'harbour')).toBeNull();
    expect(limiter.take('dan', 'harbour')).toBe(clock.time + MINUTE / 3);
    expect(limiter.take('dan', 'island')).toBeNull();
    expect(limiter.take('dan', null)).toBeNull();
  });

  it('that cannot be had costs nothing, neither the member nor the server', () => {
    const { clock, limiter } = limiterOf(1, 2);
    limiter.take('ann', 'harbour');
    for (let at = 0; at < 5; at += 1) limiter.take('ann', 'harbour');
    expect(limiter.take('bob', 'harbour')).toBeNull();
    for (let at = 0; at < 5; at += 1) limiter.take('dan', 'harbour');
    expect(limiter.take('dan', 'island')).toBeNull();
    clock.pass(MINUTE);
    expect(limiter.take('ann', 'harbour')).toBeNull();
  });

  it('comes at the later of two times when both are used up', () => {
    const { clock, limiter } = limiterOf(1, 2);
    limiter.take('ann', 'harbour');
    limiter.take('bob', 'harbour');
    expect(limiter.take('ann', 'harbour')).toBe(clock.time + MINUTE);
    expect(limiter.take('dan', 'harbour')).toBe(clock.time + MINUTE / 2);
  });
});

describe('a member who comes too early', () => {
  it('is told so once until the time has come, and again after it', () => {
    const { clock, limiter } = limiterOf(1, 100);
    const retryAt = clock.time + MINUTE;
    expect(limiter.tellsOnce('ann', retryAt)).toBe(true);
    clock.pass(MINUTE - 1);
    expect(limiter.tellsOnce('ann', retryAt)).toBe(false);
    expect(limiter.tellsOnce('bob', retryAt)).toBe(true);
    clock.pass(1);
    expect(limiter.tellsOnce('ann', clock.time + MINUTE)).toBe(true);
  });
});
