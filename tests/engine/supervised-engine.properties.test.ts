import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeWorker } from './fake-worker.js';
import { LIMITS, pass, started, type Supervised } from './supervised.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Happening =
  | { readonly kind: 'ask' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'room'; readonly room: boolean }
  /** To a worker, counted back from the one that was started last. */
  | { readonly kind: Fate; readonly back: number };
type Fate = 'open' | 'refuse' | 'reply' | 'fail' | 'sayStale' | 'die';

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'ask' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reload' } as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1, 900, 6_000, 70_000).map((ms) => ({ kind: 'pass', ms }) as const),
  },
  { weight: 1, arbitrary: fc.boolean().map((room) => ({ kind: 'room', room }) as const) },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constantFrom<Fate>('open', 'open', 'refuse', 'reply', 'fail', 'sayStale', 'die'),
      back: fc.constantFrom(0, 0, 0, 1, 2),
    }),
  },
);

/** Whether this can happen to a worker as it is. */
function canHappen(fate: Fate, { state, asked }: FakeWorker): boolean {
  if (fate === 'open' || fate === 'refuse') return state === 'starting';
  return fate === 'die' ? state !== 'ended' : asked.length > 0;
}

/** An engine, and what came of each question. */
class Run {
  readonly outcomes: { readonly question: string; readonly outcome: string }[] = [];
  asked = 0;

  constructor(readonly supervised: Supervised) {}

  async happens(what: Happening): Promise<void> {
    const { workers } = this.supervised;
    if (what.kind === 'ask') this.ask();
    else if (what.kind === 'reload') void this.supervised.reload();
    else if (what.kind === 'room') workers.room = what.room;
    else if (what.kind === 'pass') await pass(what.ms);
    else {
      const worker = workers.all.at(-1 - what.back);
      if (worker !== undefined && canHappen(what.kind, worker)) worker[what.kind]();
    }
    // What follows from it at once.
    await pass(0);
  }

  ask(): void {
    const question = `question ${(this.asked += 1)}`;
    void this.supervised.ask(question).then((outcome) => this.outcomes.push({ question, outcome }));
  }

  /** What must be so at any time. */
  check(): void {
    const { workers, engine } = this.supervised;
    const of = (state: FakeWorker['state']): FakeWorker[] =>
      workers.all.filter((each) => each.state === state);
    expect(engine.pending).toBe(this.asked - this.outcomes.length);
    expect(engine.pending).toBeLessThanOrEqual(LIMITS.pending);
    expect(of('starting').length, 'workers that are being started').toBeLessThanOrEqual(1);
    expect(of('ready').filter(({ asked }) => asked.length === 0).length, 'idle').toBeLessThanOrEqual(1);
    expect(Math.max(0, ...workers.all.map(({ asked }) => asked.length)), 'at once').toBeLessThanOrEqual(1);
  }

  /** From now on all goes well. */
  async recover(): Promise<void> {
    const { workers } = this.supervised;
    workers.room = true;
    for (let second = 0; second < 60; second += 1) {
      for (const worker of workers.alive) {
        if (worker.state === 'starting') worker.open();
        if (worker.asked.length > 0) worker.reply();
      }
      await pass(1_000);
    }
  }

  async close(): Promise<void> {
    this.supervised.engine.close();
    await pass(0);
    expect(this.supervised.workers.alive).toEqual([]);
    expect(this.supervised.engine.pending).toBe(0);
    expect(this.outcomes).toHaveLength(this.asked);
    expect(vi.getTimerCount()).toBe(0);
    for (const { question, outcome } of this.outcomes)
      expect(outcome).toMatch(RegExp(`^(?:${question} by \\d+|Engine(?:Busy|Failed)Error)$`));
  }
}

async function runOf(happenings: readonly Happening[]): Promise<Run> {
  const run = new Run(await started());
  for (const each of happenings) {
    await run.happens(each);
    run.check();
  }
  return run;
}

describe('whatever happens to its workers, and in whichever order', () => {
  it('an engine settles every question with its own answer or an error, and leaves nothing when it is closed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
        const run = await runOf(happenings);
        await run.close();
      }),
      { numRuns: 300 },
    );
  });

  it('an engine answers again as soon as workers can be started again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
        const run = await runOf(happenings);
        await run.recover();
        expect(run.outcomes).toHaveLength(run.asked);
        run.ask();
        await run.recover();
        expect(run.outcomes.at(-1)?.outcome).toMatch(/ by \d+$/);
        run.check();
        await run.close();
      }),
      { numRuns: 100 },
    );
  });
});
