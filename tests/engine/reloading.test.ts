import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS, pass, started, type Supervised } from './supervised.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Lets the worker of this number, the last one by default, answer one question. */
async function reply({ workers }: Supervised, number = workers.all.length): Promise<void> {
  await pass();
  workers.all[number - 1]?.reply();
  await pass();
}

describe('a reload', () => {
  it('lets the old worker answer until the new one is ready, and then ends it', async () => {
    const supervised = await started();
    const { workers, engine } = supervised;
    const reload = supervised.reload();
    const before = supervised.ask('a');
    await reply(supervised, 1);
    expect(await before).toBe('a by 1');
    expect(engine.catalogue.build).toBe('build-1');
    workers.last.open();
    expect(await reload).toBe('build-2');
    expect(engine.catalogue.build).toBe('build-2');
    expect(workers.all.map(({ state }) => state)).toEqual(['ended', 'ready']);
    const after = supervised.ask('b');
    await reply(supervised);
    expect(await after).toBe('b by 2');
  });

  it('lets the old worker finish its question, while the new one has begun with the next', async () => {
    const supervised = await started();
    const answers = ['a', 'b'].map((question) => supervised.ask(question));
    const reload = supervised.reload();
    supervised.workers.last.open();
    await reload;
    await reply(supervised, 2);
    await reply(supervised, 1);
    expect(await Promise.all(answers)).toEqual(['a by 1', 'b by 2']);
    expect(supervised.workers.all.map(({ state }) => state)).toEqual(['ended', 'ready']);
  });

  it('ends an old worker that never finishes, and puts its question to the new one', async () => {
    const supervised = await started();
    const answer = supervised.ask('a');
    const reload = supervised.reload();
    supervised.workers.last.open();
    await reload;
    await pass(LIMITS.stuckMs);
    expect(supervised.workers.all.map(({ state }) => state)).toEqual(['ended', 'ready']);
    await reply(supervised);
    expect(await answer).toBe('a by 2');
  });

  it.each([
    ['cannot open the index', 'refuse', 'EngineNotOpenedError'],
    ['dies before it is ready', 'die', 'EngineEndedError'],
  ] as const)(
    'whose worker %s is refused, told of, and the old one goes on answering',
    async (_, end, error) => {
      const supervised = await started();
      const reload = supervised.reload();
      supervised.workers.last[end]();
      expect(await reload).toBe(error);
      const answer = supervised.ask('a');
      await reply(supervised, 1);
      expect(await answer).toBe('a by 1');
      expect(supervised.engine.catalogue.build).toBe('build-1');
      expect(supervised.told).toEqual(['ready build-1', `${error}, next try none`]);
      await pass(600_000);
      expect(supervised.workers.all).toHaveLength(2);
    },
  );

  it('that is asked for during another opens the index once more after it, for all who asked', async () => {
    const supervised = await started();
    const reloads = [supervised.reload(), supervised.reload(), supervised.reload()];
    await pass(1_000);
    expect(supervised.workers.all).toHaveLength(2);
    supervised.workers.last.open();
    await pass();
    expect(supervised.workers.all).toHaveLength(3);
    supervised.workers.last.open();
    expect(await Promise.all(reloads)).toEqual(['build-2', 'build-3', 'build-3']);
    await pass(1_000);
    expect(supervised.workers.alive).toHaveLength(1);
  });

  it('that is asked for during one that fails is done all the same', async () => {
    const supervised = await started();
    const reloads = [supervised.reload(), supervised.reload()];
    supervised.workers.last.refuse();
    await pass();
    supervised.workers.last.open();
    expect(await Promise.all(reloads)).toEqual(['EngineNotOpenedError', 'build-3']);
  });

  it('starts the worker for which questions wait when the old one dies meanwhile', async () => {
    const supervised = await started();
    const answer = supervised.ask('a');
    const reload = supervised.reload();
    await pass();
    supervised.workers.all[0]?.die();
    await pass(1_000);
    supervised.workers.last.open();
    expect(await reload).toBe('build-2');
    await reply(supervised);
    expect(await answer).toBe('a by 2');
    await pass(600_000);
    expect(supervised.workers.all).toHaveLength(2);
  });

  it('does not wait until a worker that died is started again', async () => {
    const supervised = await started();
    supervised.workers.last.die();
    await pass();
    supervised.workers.last.refuse();
    await pass(1);
    const reload = supervised.reload();
    supervised.workers.last.open();
    expect(await reload).toBe('build-3');
    await pass(600_000);
    expect(supervised.workers.all).toHaveLength(3);
  });

  it('that fails while a worker that died waits to be started again does not add a second start', async () => {
    const supervised = await started();
    supervised.workers.last.die();
    await pass();
    supervised.workers.last.refuse();
    await pass();
    const reload = supervised.reload();
    supervised.workers.last.refuse();
    expect(await reload).toBe('EngineNotOpenedError');
    await pass(5_000);
    supervised.workers.last.open();
    await pass(600_000);
    expect(supervised.workers.all).toHaveLength(4);
  });
});
