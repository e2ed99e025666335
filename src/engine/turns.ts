import type { EngineWorker } from './engine-worker.js';

interface Waiting {
  readonly resolve: (worker: EngineWorker) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The line in which calls wait for the worker. It has one call at a time: it computes no more than one at a time anyway, so
 * that nothing is lost, and when it dies there is no doubt over which call.
 */
export class Turns {
  /** In order. */
  private readonly waiting = new Map<object, Waiting>();
  /** The worker that a call was given to last, until it ends its turn. */
  private busy: EngineWorker | null = null;

  /** @param current - the worker that answers now; `giveNext` is to be called when it is another one */
  constructor(private readonly current: () => EngineWorker | null) {}

  /** Waits at the end of the line. @param call - what `leave` will know it by */
  take(call: object): Promise<EngineWorker> {
    return new Promise((resolve, reject) => {
      this.waiting.set(call, { resolve, reject });
      this.giveNext();
    });
  }

  /** The worker has answered, or never will. */
  end(worker: EngineWorker): void {
    if (this.busy === worker) this.busy = null;
    this.giveNext();
  }

  /** A call waits no longer, if it does. */
  leave(call: object): void {
    this.waiting.delete(call);
  }

  /** Nobody gets a turn any more. */
  close(cause: Error): void {
    for (const { reject } of this.waiting.values()) reject(cause);
  }

  isBusy(worker: EngineWorker): boolean {
    return this.busy === worker;
  }

  giveNext(): void {
    const worker = this.current();
    const [first] = this.waiting;
    if (first === undefined || worker === null || worker === this.busy) return;
    const [call, { resolve }] = first;
    this.waiting.delete(call);
    this.busy = worker;
    resolve(worker);
  }
}
