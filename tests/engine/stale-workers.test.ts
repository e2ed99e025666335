import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pass, started } from './supervised.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a worker that says an article has changed under it', () => {
  it('leads to one reload, and the new one answers the question', async () => {
    const supervised = await started();
    const answer = supervised.ask('a');
    await pass();
    supervised.workers.last.sayStale();
    await pass();
    supervised.workers.last.open();
    await pass();
    supervised.workers.last.reply();
    expect(await answer).toBe('a by 2');
    expect(supervised.workers.all.map(({ state }) => state)).toEqual(['ended', 'ready']);
  });

  it('goes on answering what it can, and a second question about the article leads to no second reload', async () => {
    const supervised = await started();
    const answers = ['a', 'b', 'c'].map((question) => supervised.ask(question));
    const [old] = supervised.workers.all;
    for (const act of ['sayStale', 'reply', 'sayStale'] as const) {
      await pass();
      old?.[act]();
    }
    expect(await answers[1]).toBe('b by 1');
    supervised.workers.last.open();
    for (let left = 2; left > 0; left -= 1) {
      await pass();
      supervised.workers.last.reply();
    }
    expect(await Promise.all(answers)).toEqual(['a by 2', 'b by 1', 'c by 2']);
    expect(supervised.workers.all).toHaveLength(2);
  });

  it('is replaced once more when the article changes once more', async () => {
    const supervised = await started();
    const answer = supervised.ask('a');
    for (let edit = 0; edit < 2; edit += 1) {
      await pass();
      supervised.workers.last.sayStale();
      await pass();
      supervised.workers.last.open();
    }
    await pass();
    supervised.workers.last.reply();
    expect(await answer).toBe('a by 3');
  });

  it('fails the question when each new one says so again', async () => {
    const supervised = await started();
    const answer = supervised.ask('a');
    for (let edit = 0; edit < 3; edit += 1) {
      await pass();
      supervised.workers.last.sayStale();
      await pass();
      if (supervised.workers.last.state === 'starting') supervised.workers.last.open();
    }
    expect(await answer).toBe('EngineFailedError');
    expect(supervised.workers.all).toHaveLength(3);
  });

  it('fails only this question when the index cannot be opened again', async () => {
    const supervised = await started();
    const answer = supervised.ask('a');
    await pass();
    supervised.workers.last.sayStale();
    await pass();
    supervised.workers.last.refuse();
    expect(await answer).toBe('EngineFailedError');
    const next = supervised.ask('b');
    await pass();
    supervised.workers.all[0]?.reply();
    expect(await next).toBe('b by 1');
  });

  it('may have been replaced when it says so: then the next one is asked without a reload', async () => {
    const supervised = await started();
    const answer = supervised.ask('a');
    const reload = supervised.reload();
    supervised.workers.last.open();
    await reload;
    supervised.workers.all[0]?.sayStale();
    await pass();
    supervised.workers.last.reply();
    expect(await answer).toBe('a by 2');
    expect(supervised.workers.all).toHaveLength(2);
  });

  it('may die when it has said so: one worker is started for both', async () => {
    const supervised = await started();
    const answer = supervised.ask('a');
    await pass();
    supervised.workers.last.sayStale();
    supervised.workers.last.die();
    await pass();
    supervised.workers.last.open();
    await pass();
    supervised.workers.last.reply();
    expect(await answer).toBe('a by 2');
    await pass(600_000);
    expect(supervised.workers.all).toHaveLength(2);
  });
});
