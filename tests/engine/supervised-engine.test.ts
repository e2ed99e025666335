import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineFailedError } from '../../src/engine/engine.js';
import { pass, started, Supervised } from './supervised.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a supervised engine', () => {
  it('has no catalogue before it has been started, and then that of its worker', async () => {
    const { engine, workers } = new Supervised();
    expect(() => engine.catalogue).toThrow(EngineFailedError);
    const start = engine.start();
    workers.last.open('build-a');
    expect(await start).toBe(engine.catalogue);
    expect(engine.catalogue.build).toBe('build-a');
  });

  it('does not start where the index cannot be opened, and does not try again by itself', async () => {
    const supervised = new Supervised();
    const start = supervised.start();
    supervised.workers.last.refuse();
    expect(await start).toBe('EngineNotOpenedError');
    await pass(600_000);
    expect(supervised.workers.all).toHaveLength(1);
    expect(supervised.told).toEqual([]);
  });

  it('keeps a question that comes before it is ready, and answers it then', async () => {
    const supervised = new Supervised();
    const [start, answer] = [supervised.start(), supervised.ask('a')];
    await pass(5_000);
    supervised.workers.last.open();
    await start;
    supervised.workers.last.reply();
    expect(await answer).toBe('a by 1');
  });

  it('asks its worker one question at a time, in the order in which they came', async () => {
    const supervised = await started();
    const answers = ['a', 'b', 'c'].map((question) => supervised.ask(question));
    for (const question of ['a', 'b', 'c']) {
      await pass();
      expect(supervised.workers.last.asked).toEqual([question]);
      supervised.workers.last.reply();
    }
    expect(await Promise.all(answers)).toEqual(['a by 1', 'b by 1', 'c by 1']);
  });

  it('refuses a question when too many wait, and takes one again when one is answered', async () => {
    const supervised = await started();
    const answers = ['a', 'b', 'c', 'd', 'e'].map((question) => supervised.ask(question));
    expect(await supervised.ask('f')).toBe('EngineBusyError');
    expect(supervised.engine.pending).toBe(5);
    supervised.workers.last.reply();
    await pass();
    expect(supervised.engine.pending).toBe(4);
    answers.push(supervised.ask('g'));
    for (let left = 5; left > 0; left -= 1) {
      supervised.workers.last.reply();
      await pass();
    }
    expect(await Promise.all(answers)).toHaveLength(6);
    expect(supervised.engine.pending).toBe(0);
  });

  it('does not repeat a question that the worker itself says it cannot answer', async () => {
    const supervised = await started();
    const answer = supervised.ask('a');
    await pass();
    supervised.workers.last.fail();
    expect(await answer).toBe('EngineFailedError');
    await pass();
    expect(supervised.workers.last).toMatchObject({ asked: [], state: 'ready' });
    expect(supervised.workers.all).toHaveLength(1);
  });

  it('keeps nothing of questions that have been answered, not even a timer', async () => {
    const supervised = await started();
    const answer = supervised.ask('a');
    await pass();
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    supervised.workers.last.reply();
    await answer;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('closing', () => {
  it('ends the worker and fails what is under way, what waits, and what comes later', async () => {
    const supervised = await started();
    const answers = [supervised.ask('a'), supervised.ask('b')];
    await pass();
    supervised.engine.close();
    answers.push(supervised.ask('c'));
    expect(await Promise.all(answers)).toEqual(Array(3).fill('EngineFailedError'));
    expect(supervised.workers.alive).toEqual([]);
    expect([supervised.engine.pending, vi.getTimerCount()]).toEqual([0, 0]);
    await pass(600_000);
    expect(supervised.workers.all).toHaveLength(1);
  });

  it('ends also the first worker while it is being started', async () => {
    const supervised = new Supervised();
    const start = supervised.start();
    supervised.engine.close();
    expect(await start).toBe('EngineEndedError');
    expect(supervised.workers.alive).toEqual([]);
  });

  it('ends also a worker that becomes ready in the same moment', async () => {
    const supervised = new Supervised();
    const start = supervised.start();
    supervised.workers.last.open();
    supervised.engine.close();
    expect(await start).toBe('EngineEndedError');
    expect(supervised.workers.alive).toEqual([]);
  });

  it('ends the old worker and the new one in the middle of a reload, and no other is started', async () => {
    const supervised = await started();
    const reloads = [supervised.reload(), supervised.reload()];
    supervised.engine.close();
    expect(await Promise.all(reloads)).toEqual(['EngineEndedError', 'EngineEndedError']);
    expect(supervised.workers.all).toHaveLength(2);
    expect(supervised.workers.alive).toEqual([]);
  });

  it('ends a replaced worker that answers its last question', async () => {
    const supervised = await started();
    const answer = supervised.ask('a');
    const reload = supervised.reload();
    supervised.workers.last.open();
    await reload;
    expect(supervised.workers.alive).toHaveLength(2);
    supervised.engine.close();
    expect(supervised.workers.alive).toEqual([]);
    expect(await answer).toBe('EngineFailedError');
  });

  it('ends the waiting for another try', async () => {
    const supervised = await started();
    supervised.workers.last.die();
    await pass();
    supervised.workers.last.die();
    await pass(500);
    supervised.engine.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
