import { describe, expect, it } from 'vitest';
import { Underway } from '../../src/discord/underway.js';

const LONG = 5_000;

/** A piece of work that ends when the test says so. */
function work(): { promise: Promise<void>; end: () => void; fail: () => void } {
  let end = (): void => undefined;
  let fail = (): void => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = () => reject(new Error('failed'));
  });
  return { promise, end, fail };
}

describe('work under way', () => {
  it('is counted until it is done, also when it fails', async () => {
    const underway = new Underway();
    const [one, other] = [work(), work()];
    underway.add(one.promise);
    underway.add(other.promise);
    expect(underway.size).toBe(2);
    one.end();
    other.fail();
    expect(await underway.finished(LONG)).toBe(true);
    expect(underway.size).toBe(0);
  });

  it('is waited for, what begins meanwhile included', async () => {
    const underway = new Underway();
    const [one, other] = [work(), work()];
    underway.add(one.promise.then(() => underway.add(other.promise)));
    let done = false;
    const finished = underway.finished(LONG).finally(() => (done = true));
    one.end();
    await new Promise(setImmediate);
    expect([done, underway.size]).toEqual([false, 1]);
    other.end();
    expect(await finished).toBe(true);
  });

  it('is not waited for longer than is allowed', async () => {
    const underway = new Underway();
    const one = work();
    underway.add(one.promise);
    expect(await underway.finished(5)).toBe(false);
    expect(underway.size).toBe(1);
    one.end();
  });

  it('that there is none of is done at once', async () => {
    const start = performance.now();
    expect(await new Underway().finished(LONG)).toBe(true);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
