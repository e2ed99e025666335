import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS, pass, started, type Supervised } from './supervised.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Opens the worker that is being started, and lets it answer all that it is asked. */
async function answerAll({ workers }: Supervised): Promise<void> {
  await pass();
  workers.last.open();
  await pass();
  while (workers.last.asked.length > 0) {
    workers.last.reply();
    await pass();
  }
}

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
    await answerAll(supervised);
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
    await answerAll(supervised);
    expect(await answer).toBe('a by 2');
  });

  it('is replaced also when nothing can end it', async () => {
    const supervised = await started();
    supervised.workers.last.stop = () => undefined;
    const answer = supervised.ask('a');
    await pass(LIMITS.stuckMs + 1);
    await answerAll(supervised);
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

describe('workers that die one after the other', () => {
  it('are started again after longer and longer waits', async () => {
    const { workers, told } = await started();
    const starts: number[] = [];
    for (let second = 0; second < 20; second += 1) {
      if (workers.last.state === 'starting') {
        starts.push(second);
        workers.last.open();
      } else workers.last.die();
      await pass(1_000);
    }
    expect(workers.all.length).toBeLessThan(7);
    expect(told.filter((line) => line.includes('next try')).slice(0, 4)).toEqual([
      'EngineEndedError, next try 0',
      'EngineEndedError, next try 1000',
      'EngineEndedError, next try 5000',
      'EngineEndedError, next try 5000',
    ]);
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
    await answerAll(supervised);
    expect(await answer).toBe('a by 6');
    expect(supervised.told[2]).toBe('EngineNotOpenedError, next try 1000');
  });
});
