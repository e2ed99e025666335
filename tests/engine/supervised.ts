import { vi } from 'vitest';
import type { Catalogue } from '../../src/engine/catalogue.js';
import { SupervisedEngine, type SupervisionLimits } from '../../src/engine/supervised-engine.js';
import { FakeWorkers } from './fake-worker.js';

/** Limits that are easy to reckon with. */
export const LIMITS: SupervisionLimits = {
  pending: 5,
  callMs: 30_000,
  stuckMs: 10_000,
  restartMs: [0, 1_000, 5_000],
  steadyMs: 60_000,
  lookAgainMs: [5_000],
};

/** An engine over workers that a test moves by hand, in a time that it moves by hand (`vi.useFakeTimers`). */
export class Supervised {
  readonly workers = new FakeWorkers();
  /** What the listener was told. */
  readonly told: string[] = [];
  readonly engine = new SupervisedEngine(
    this.workers.start,
    {
      onReady: ({ build }) => this.told.push(`ready ${build ?? '?'}`),
      onEnded: ({ name }, nextTryMs) => this.told.push(`${name}, next try ${nextTryMs ?? 'none'}`),
    },
    LIMITS,
  );

  /** Asks, and what comes of it: the answer, or the name of the error. */
  ask(question: string): Promise<string> {
    const request = { question, language: null, filter: { topic: null, since: null } };
    return this.engine.explain(request).catch(nameOf);
  }

  reload(): Promise<string> {
    return this.engine.reload().then(buildOf, nameOf);
  }

  start(): Promise<string> {
    return this.engine.start().then(buildOf, nameOf);
  }

  /** Opens the worker that is being started, and lets it answer all that it is asked. */
  async answerAll(): Promise<void> {
    await pass();
    this.workers.last.open();
    await pass();
    while (this.workers.last.asked.length > 0) {
      this.workers.last.reply();
      await pass();
    }
  }
}

/** An engine whose first worker is ready. */
export async function started(): Promise<Supervised> {
  const supervised = new Supervised();
  const start = supervised.start();
  supervised.workers.last.open();
  await start;
  return supervised;
}

/** Lets happen what happens in so many milliseconds, and all that follows from it; one is what happens at once. */
export async function pass(ms = 1): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

function buildOf({ build }: Catalogue): string {
  return build ?? '?';
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'no error';
}
