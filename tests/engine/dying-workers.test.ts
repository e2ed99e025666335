import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS, pass, started } from './supervised.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a worker that dies', () => {
  it('is replaced at once, whether or not anybody asks', async () => {
    const { workers, told, engine } = await started();
    workers.last.die();
    await pass();
    expect(workers.all).toHaveLength(2);
    workers.last.open();
    await pass();
    expect(engine.catalogue.build).toBe('build-2');
    expect(told).toEqual(['ready build-1', 'EngineEndedError, next try 0', 'ready build-2']);
  });

  it('costs no question: what it was asked is put to the next one, and what waits is', async () => {
    const supervised = await started();
    const answers = ['a', 'b'].map((question) => supervised.ask(question));
    await pass();
    supervised.workers.last.die();
    await supervised.answerAll();
    expect(await Promise.all(answers)).toEqual(['a by 2', 'b by 2']);
  });

  it('fails a question that the next one dies over too, which is asked it last; no other question', async () => {
    const supervised = await started();
    const answers = ['poison', 'b', 'c'].map((question) => supervised.ask(question));
    await pass();
    supervised.workers.last.die();
    await pass();
    supervised.workers.last.open();
    await pass();
    for (const question of ['b', 'c']) {
      expect(supervised.workers.last.asked).toEqual([question]);
      supervised.workers.last.reply();
      await pass();
    }
    expect(supervised.workers.last.asked).toEqual(['poison']);
    supervised.workers.last.die();
    expect(await Promise.all(answers)).toEqual(['EngineFailedError', 'b by 2', 'c by 2']);
    expect(supervised.engine.pending).toBe(0);
  });
});

describe('a question that has been given up', () => {
  it('is not put to another worker when its own dies after that', async () => {
    const supervised = await started();
    supervised.workers.last.die();
    await pass();
    const answer = supervised.ask('a');
    await pass(LIMITS.callMs - 5_000);
    supervised.workers.last.open();
    await pass(5_000);
    expect(await answer).toBe('EngineFailedError');
    expect(supervised.workers.last.asked).toEqual(['a']);
    supervised.workers.last.die();
    await pass(1_001);
    supervised.workers.last.open();
    await pass();
    expect(supervised.workers.last.asked).toEqual([]);
  });
});

describe('a worker that hangs', () => {
  it('is ended after a while, and its question is put to the next', async () => {
    const supervised = await started();
    const answer = supervised.ask('a');
    await pass(LIMITS.stuckMs - 1);
    expect(supervised.workers.last.state).toBe('ready');
    await pass(2);
    expect(supervised.workers.all.map(({ state }) => state)).toEqual(['ended', 'starting']);
    await supervised.answerAll();
    expect(await answer).toBe('a by 2');
  });

  it('is replaced also when nothing can end it', async () => {
    const supervised = await started();
    supervised.workers.last.stop = () => undefined;
    const answer = supervised.ask('a');
    await pass(LIMITS.stuckMs + 1);
    await supervised.answerAll();
    expect(await answer).toBe('a by 2');
  });

  it('fails its question when the next one hangs over it too; others are answered in time', async () => {
    const supervised = await started();
    const answers = ['poison', 'b'].map((question) => supervised.ask(question));
    await pass(LIMITS.stuckMs + 1);
    supervised.workers.last.open();
    await pass();
    supervised.workers.last.reply();
    await pass(LIMITS.stuckMs);
    expect(await Promise.all(answers)).toEqual(['EngineFailedError', 'b by 2']);
  });
});
