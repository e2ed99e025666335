import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS, pass, started } from './supervised.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('workers that die one after the other', () => {
  it('are started again after longer and longer waits', async () => {
    const supervised = await started();
    const { workers, told } = supervised;
    workers.last.die();
    await supervised.answerAll();
    for (const wait of [1_000, 5_000, 5_000, 5_000]) {
      const before = workers.all.length;
      workers.last.die();
      await pass(wait - 10);
      expect(workers.all).toHaveLength(before);
      await pass(20);
      expect(workers.all).toHaveLength(before + 1);
      workers.last.open();
      await pass();
      expect(told.slice(-2)).toEqual([`EngineEndedError, next try ${wait}`, `ready build-${before + 1}`]);
    }
  });

  it('let questions fail in good time, and the next ones are answered when there is a worker again', async () => {
    const supervised = await started();
    supervised.workers.room = false;
    supervised.workers.last.die();
    const answers = ['a', 'b'].map((question) => supervised.ask(question));
    await pass(LIMITS.callMs);
    expect(await Promise.all(answers)).toEqual(['EngineFailedError', 'EngineFailedError']);
    expect(supervised.engine.pending).toBe(0);
    supervised.workers.room = true;
    const next = supervised.ask('c');
    await pass(5_000);
    supervised.workers.last.open();
    await pass();
    expect(supervised.workers.last.asked).toEqual(['c']);
    supervised.workers.last.reply();
    expect(await next).toBe('c by 2');
  });

  it('are started at once again when the last one lived for a while', async () => {
    const { workers, told } = await started();
    for (const livedFor of [0, 0, LIMITS.steadyMs]) {
      await pass(livedFor);
      workers.last.die();
      await pass(5_000);
      workers.last.open();
      await pass();
    }
    expect(told.filter((line) => line.includes('next try'))).toEqual([
      'EngineEndedError, next try 0',
      'EngineEndedError, next try 1000',
      'EngineEndedError, next try 0',
    ]);
  });

  it('are tried on and on when the index cannot be opened, until somebody has mended it', async () => {
    const supervised = await started();
    supervised.workers.last.die();
    await pass();
    for (const wait of [1_000, 5_000, 5_000, 5_000]) {
      supervised.workers.last.refuse();
      const before = supervised.workers.all.length;
      await pass(wait - 10);
      expect(supervised.workers.all).toHaveLength(before);
      await pass(20);
      expect(supervised.workers.all).toHaveLength(before + 1);
    }
    const answer = supervised.ask('a');
    await supervised.answerAll();
    expect(await answer).toBe('a by 6');
    expect(supervised.told[2]).toBe('EngineNotOpenedError, next try 1000');
  });
});
