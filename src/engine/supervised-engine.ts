import type { Request } from '../answer/answerer.js';
import type { Catalogue } from './catalogue.js';
import {
  type Engine,
  type EngineAnswer,
  EngineBusyError,
  EngineFailedError,
  type FullPassage,
  type PassagePlace,
} from './engine.js';
import type { EngineCallName, EngineCalls } from './engine-messages.js';
import {
  EngineEndedError,
  EngineNotOpenedError,
  EngineStaleError,
  type EngineWorker,
} from './engine-worker.js';
import { withTimeLimit } from './time-limit.js';

export interface SupervisionLimits {
  /** Calls that may be under way; more are refused. At 6 ms a question, 100 are answered within a second. */
  readonly pending: number;
  /** Milliseconds after which a call is given up and its worker, which must be stuck, replaced. */
  readonly callMs: number;
  /** Waits before a worker that died is started again, in milliseconds; the last one goes on. */
  readonly restartMs: readonly number[];
  /** After this long a worker counts as healthy, and the waits begin anew. */
  readonly steadyMs: number;
}

export const SUPERVISION_LIMITS: SupervisionLimits = {
  pending: 100,
  callMs: 20_000,
  restartMs: [0, 1_000, 5_000, 30_000],
  steadyMs: 60_000,
};

/** What happens to the engine, for the log. */
export interface EngineListener {
  readonly onReady?: (catalogue: Catalogue) => void;
  readonly onEnded?: (error: Error, nextTryMs: number) => void;
}

/**
 * An engine that outlives its workers. A worker that dies or hangs is replaced, and its calls are put once more to the next;
 * to open a changed index a second worker is started and takes over when it is warm, so that no question waits for a build.
 */
export class SupervisedEngine implements Engine {
  private current: EngineWorker | null = null;
  private known: Catalogue | null = null;
  /** The worker that calls wait for while there is none. */
  private next: Promise<EngineWorker> | null = null;
  private reloading: Promise<Catalogue> | null = null;
  private failures = 0;
  private closed = false;
  pending = 0;

  constructor(
    private readonly startWorker: () => EngineWorker,
    private readonly listener: EngineListener = {},
    private readonly limits: SupervisionLimits = SUPERVISION_LIMITS,
    private readonly wait: (ms: number) => Promise<void> = (ms) =>
      new Promise((done) => setTimeout(done, ms).unref()),
  ) {}

  /** Waits for the first worker. @throws {EngineNotOpenedError} {EngineEndedError} */
  async start(): Promise<Catalogue> {
    return this.reload();
  }

  get catalogue(): Catalogue {
    if (this.known === null) throw new EngineFailedError('The engine has not been started.');
    return this.known;
  }

  answer(request: Request): Promise<EngineAnswer> {
    return this.call('answer', request);
  }

  explain(request: Request): Promise<string> {
    return this.call('explain', request);
  }

  passage(place: PassagePlace): Promise<FullPassage | null> {
    return this.call('passage', place);
  }

  /** Two reloads at a time are one: the worker of a second would find the same index. */
  reload(): Promise<Catalogue> {
    this.reloading ??= this.open().finally(() => (this.reloading = null));
    return this.reloading;
  }

  close(): void {
    this.closed = true;
    this.current?.stop();
  }

  private async open(): Promise<Catalogue> {
    const worker = this.startWorker();
    const catalogue = await worker.ready;
    if (this.closed) {
      worker.stop();
      return catalogue;
    }
    const before = this.current;
    this.current = worker;
    this.known = catalogue;
    // Only one that lives for a while ends the waiting: one that dies as soon as it is asked must not be started on and on.
    void this.wait(this.limits.steadyMs).then(() => {
      if (this.current === worker) this.failures = 0;
    });
    this.listener.onReady?.(catalogue);
    // Calls that the old worker still answers end in good time, or are put to this one.
    if (before !== null) void this.wait(this.limits.callMs).then(() => before.stop());
    void worker.ended.then(() => {
      if (this.current === worker) this.current = null;
      if (!this.closed && this.current === null) void this.restart().catch(() => undefined);
    });
    return catalogue;
  }

  private restart(): Promise<EngineWorker> {
    this.next ??= this.keepStarting().finally(() => (this.next = null));
    return this.next;
  }

  private async keepStarting(): Promise<EngineWorker> {
    for (;;) {
      const delay = this.limits.restartMs[Math.min(this.failures, this.limits.restartMs.length - 1)] ?? 0;
      this.failures += 1;
      await this.wait(delay);
      if (this.closed) throw new EngineEndedError('The bot is stopping.');
      try {
        await this.reload();
        if (this.current !== null) return this.current;
      } catch (error) {
        if (!(error instanceof EngineEndedError || error instanceof EngineNotOpenedError)) throw error;
        this.listener.onEnded?.(error, delay);
      }
    }
  }

  private async call<Name extends EngineCallName>(
    name: Name,
    input: EngineCalls[Name]['input'],
  ): Promise<EngineCalls[Name]['output']> {
    if (this.pending >= this.limits.pending) throw new EngineBusyError(this.pending);
    this.pending += 1;
    try {
      return await withTimeLimit(this.attempt(name, input), this.limits.callMs * 2, () => {
        throw new EngineFailedError('No engine answered in time.');
      });
    } finally {
      this.pending -= 1;
    }
  }

  /** Puts a call to the worker of the moment, and once more to the next when that one ends or has gone stale. */
  private async attempt<Name extends EngineCallName>(
    name: Name,
    input: EngineCalls[Name]['input'],
  ): Promise<EngineCalls[Name]['output']> {
    for (let tries = 1; ; tries += 1) {
      const worker = this.current ?? (await this.restart());
      try {
        return await withTimeLimit(worker.call(name, input), this.limits.callMs, () => worker.stop());
      } catch (error) {
        const again = error instanceof EngineEndedError || error instanceof EngineStaleError;
        if (!again) throw error;
        if (tries > 1) throw new EngineFailedError('The engine ended twice over one call.', { cause: error });
        if (error instanceof EngineStaleError) await this.reload();
        else await worker.ended;
      }
    }
  }
}
