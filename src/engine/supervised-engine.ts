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
import { EngineEndedError, EngineStaleError, type EngineWorker } from './engine-worker.js';
import { withTimeLimit } from './time-limit.js';
import { Turns } from './turns.js';
import { type EngineListener, type RestartLimits, WorkerKeeper } from './worker-keeper.js';

export interface SupervisionLimits extends RestartLimits {
  /** Calls that may be under way; more are refused. At 6 ms a question, 100 are answered within a second. */
  readonly pending: number;
  /** Milliseconds after which a call is given up, whatever it waits for. */
  readonly callMs: number;
  /** Milliseconds after which a worker that has not answered must be stuck, and is replaced. */
  readonly stuckMs: number;
}

export const SUPERVISION_LIMITS: SupervisionLimits = {
  pending: 100,
  callMs: 30_000,
  stuckMs: 10_000,
  // Within the time of a call, so that a question can wait for the next worker.
  restartMs: [0, 1_000, 3_000, 10_000],
  steadyMs: 60_000,
  lookAgainMs: [5_000, 30_000, 120_000],
};

/** How often a call is put to a worker that ends over it, or has gone stale: the first time may be chance. */
const TRIES = { ended: 2, stale: 3 };

/**
 * An engine that outlives its workers. A worker that dies or hangs is replaced, and its call is put once more, behind those
 * that wait; to open a changed index a second worker is started and takes over when it is warm.
 */
export class SupervisedEngine implements Engine {
  private readonly keeper: WorkerKeeper;
  private readonly turns: Turns;
  private closed = false;
  pending = 0;

  constructor(
    startWorker: () => EngineWorker,
    listener: EngineListener = {},
    private readonly limits: SupervisionLimits = SUPERVISION_LIMITS,
  ) {
    this.keeper = new WorkerKeeper(startWorker, (before) => this.takeOver(before), listener, limits);
    this.turns = new Turns(() => this.keeper.current);
  }

  /** Waits for the first worker. @throws {EngineNotOpenedError} {EngineEndedError} */
  start(): Promise<Catalogue> {
    return this.keeper.reload();
  }

  get catalogue(): Catalogue {
    return this.keeper.catalogue;
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

  /** @throws {EngineNotOpenedError} {EngineEndedError} and the old index goes on answering */
  reload(): Promise<Catalogue> {
    return this.keeper.reload();
  }

  /** Ends every worker. Calls that are under way fail. */
  close(): void {
    this.closed = true;
    this.keeper.close();
    this.turns.close(new EngineFailedError('The engine has been closed.'));
  }

  private async call<Name extends EngineCallName>(
    name: Name,
    input: EngineCalls[Name]['input'],
  ): Promise<EngineCalls[Name]['output']> {
    if (this.pending >= this.limits.pending) throw new EngineBusyError(this.pending);
    this.pending += 1;
    const call = { late: false };
    try {
      return await withTimeLimit(this.attempt(call, name, input), this.limits.callMs, () => {
        call.late = true;
        this.turns.leave(call);
        return new EngineFailedError('No engine answered in time.');
      });
    } finally {
      this.pending -= 1;
    }
  }

  /** Puts a call to a worker until one answers it, or it has been tried often enough. */
  private async attempt<Name extends EngineCallName>(
    call: { readonly late: boolean },
    name: Name,
    input: EngineCalls[Name]['input'],
  ): Promise<EngineCalls[Name]['output']> {
    const left = { ...TRIES };
    while (!this.closed && !call.late) {
      const worker = await this.turns.take(call);
      try {
        return await this.put(worker, name, input);
      } catch (error) {
        if (error instanceof EngineEndedError) left.ended -= 1;
        else if (error instanceof EngineStaleError) left.stale -= 1;
        else throw error;
        if (left.ended === 0 || left.stale === 0)
          throw new EngineFailedError('No engine could answer this call.', { cause: error });
        if (error instanceof EngineStaleError) await this.replace(worker);
      }
    }
    throw new EngineFailedError('The engine has been closed.');
  }

  /** Puts a call to a worker whose turn it is. */
  private async put<Name extends EngineCallName>(
    worker: EngineWorker,
    name: Name,
    input: EngineCalls[Name]['input'],
  ): Promise<EngineCalls[Name]['output']> {
    try {
      const stuck = (): Error => new EngineEndedError('The engine was stuck.');
      return await withTimeLimit(worker.call(name, input), this.limits.stuckMs, stuck);
    } catch (error) {
      if (error instanceof EngineEndedError) this.keeper.lose(worker, error);
      throw error;
    } finally {
      if (worker !== this.keeper.current) worker.stop();
      this.turns.end(worker);
    }
  }

  private async replace(stale: EngineWorker): Promise<void> {
    await this.keeper.replace(stale).catch((cause: unknown) => {
      throw new EngineFailedError('The changed index could not be opened.', { cause });
    });
  }

  /** The worker before may finish its call. */
  private takeOver(before: EngineWorker | null): void {
    if (before !== null && !this.turns.isBusy(before)) before.stop();
    this.turns.giveNext();
  }
}
