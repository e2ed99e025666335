import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withTimeLimit } from '../../src/engine/time-limit.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const late = vi.fn(() => new Error('too late'));
const never = new Promise<string>(() => undefined);

describe('a time limit', () => {
  it('gives what the promise gives, and leaves no timer behind', async () => {
    expect(await withTimeLimit(Promise.resolve('in time'), 1_000, late)).toBe('in time');
    await expect(withTimeLimit(Promise.reject(new Error('broken')), 1_000, late)).rejects.toThrow('broken');
    expect(vi.getTimerCount()).toBe(0);
    expect(late).not.toHaveBeenCalled();
  });

  it('rejects when the time is over, not before, with the error that it is given', async () => {
    const limited = withTimeLimit(never, 1_000, late);
    const outcome = expect(limited).rejects.toThrow('too late');
    await vi.advanceTimersByTimeAsync(999);
    expect(late).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await outcome;
    expect(late).toHaveBeenCalledOnce();
  });

  it('does not mind a promise that is settled after its time', async () => {
    const slow = new Promise<string>((_, reject) => setTimeout(() => reject(new Error('broken')), 2_000));
    const outcome = expect(withTimeLimit(slow, 1_000, late)).rejects.toThrow('too late');
    await vi.advanceTimersByTimeAsync(3_000);
    await outcome;
  });
});
