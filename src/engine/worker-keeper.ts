import type { Catalogue } from './catalogue.js';
import { EngineFailedError } from './engine.js';
import { EngineEndedError, EngineNotOpenedError, type EngineWorker } from './engine-worker.js';

export interface RestartLimits {
  /** Waits before a worker that died is started again, in milliseconds; the last one goes on. */
  readonly restartMs: readonly number[];
  /** A worker that lived for this long was healthy, and the waits begin anew. */
  readonly steadyMs: number;
  /** When the corpus is looked at again after articles went away, in milliseconds. */
  readonly lookAgainMs: readonly number[];
}

/** What happens to the engine, for the log. */
export interface EngineListener {
  readonly onReady?: (catalogue: Catalogue) => void;
  /** A worker died, or one that was started never came to answer. @param nextTryMs - null: the one before goes on answering */
  readonly onEnded?: (error: Error, nextTryMs: number | null) => void;
}

/**
 * Keeps one worker that answers: starts another when it ends, and replaces it when the index has to be opened again, once the
 * new one is ready. At any time at most one is being started.
 */
export class WorkerKeeper {
  /** The worker that answers. */
  current: EngineWorker | null = null;
  private known: Catalogue | null = null;
  private readyAt = 0;
  private readonly alive = new Set<EngineWorker>();
  /** The opening that is under way, and the one that begins after it. */
  private opening: Promise<Catalogue> | null = null;
  private next: Promise<Catalogue> | null = null;
  /** Workers in a row that did not live for long. */
  private failures = 0;
  private restart: NodeJS.Timeout | undefined;
  private looks: NodeJS.Timeout[] = [];
  private closed = false;

  /** @param onCurrent - a worker has taken over from the one before, which is not stopped: it may be answering still */
  constructor(
    private readonly startWorker: () => EngineWorker,
    private readonly onCurrent: (before: EngineWorker | null) => void,
    private readonly listener: EngineListener,
    private readonly limits: RestartLimits,
  ) {}

  /** Of the worker that answers, or did last. */
  get catalogue(): Catalogue {
    if (this.known === null) throw new EngineFailedError('The engine has not been started.');
    return this.known;
  }

  /**
   * Replaces the worker by one that has opened the index as it is now, or later.
   *
   * @throws {EngineNotOpenedError} {EngineEndedError} and then the worker before goes on answering
   */
  reload(): Promise<Catalogue> {
    if (this.opening === null) return this.open();
    // The one under way may have read the index before it changed again.
    this.next ??= this.opening
      .catch(() => undefined)
      .then(() => {
        this.next = null;
        return this.open();
      });
    return this.next;
  }

  /** Waits for a newer worker than this one, whose index has changed. Throws like `reload`. */
  async replace(stale: EngineWorker): Promise<void> {
    if (this.current === stale) await this.open();
  }

  /** A worker is gone, or cannot be relied on any more; when it is the one that answers, another is started. */
  lose(worker: EngineWorker, cause: Error): void {
    if (this.current !== worker) return;
    this.current = null;
    if (performance.now() - this.readyAt >= this.limits.steadyMs) this.failures = 0;
    this.startAgain(cause);
  }

  /** Ends all workers, also one that is being started. */
  close(): void {
    this.closed = true;
    this.current = null;
    clearTimeout(this.restart);
    for (const timer of this.looks) clearTimeout(timer);
    for (const worker of this.alive) worker.stop();
    this.alive.clear();
  }

  private open(): Promise<Catalogue> {
    this.opening ??= this.takeOver()
      .catch((error: unknown) => {
        this.noteFailure(error instanceof Error ? error : new Error(String(error)));
        throw error;
      })
      .finally(() => (this.opening = null));
    return this.opening;
  }

  /** Starts a worker, and when it is ready it is the one that answers. */
  private async takeOver(): Promise<Catalogue> {
    if (this.closed) throw new EngineEndedError('The engine has been closed.');
    const worker = this.startWorker();
    this.alive.add(worker);
    void worker.ended.then((cause) => {
      this.alive.delete(worker);
      this.lose(worker, cause);
    });
    const catalogue = await worker.ready.catch((error: unknown) => {
      worker.stop();
      throw error;
    });
    // It may have ended, or been closed, in the same moment.
    if (!this.alive.has(worker)) throw new EngineEndedError('The engine ended as soon as it was ready.');
    const lost = (this.known?.articles.length ?? 0) - catalogue.articles.length;
    if (lost > 0 && catalogue.articles.length === 0) {
      // An empty folder is a folder in the middle of being copied more often than a decision.
      worker.stop();
      this.lookAgain();
      throw new EngineNotOpenedError('The corpus folder holds no article now.', false);
    }
    if (lost > 0) this.lookAgain();
    const before = this.current;
    this.current = worker;
    this.known = catalogue;
    this.readyAt = performance.now();
    clearTimeout(this.restart);
    this.listener.onReady?.(catalogue);
    this.onCurrent(before);
    return catalogue;
  }

  /** Articles that are gone may be back in a moment, and nothing that is indexed would tell of them. */
  private lookAgain(): void {
    for (const timer of this.looks) clearTimeout(timer);
    this.looks = this.limits.lookAgainMs.map((wait) =>
      setTimeout(() => void this.reload().catch(() => undefined), wait).unref(),
    );
  }

  private noteFailure(cause: Error): void {
    // Before there was any, it is the business of whoever starts the engine.
    if (this.known === null || this.closed) return;
    if (this.current === null) this.startAgain(cause);
    else this.listener.onEnded?.(cause, null);
  }

  private startAgain(cause: Error): void {
    const { restartMs } = this.limits;
    const wait = restartMs[Math.min(this.failures, restartMs.length - 1)] ?? 0;
    this.failures += 1;
    this.listener.onEnded?.(cause, wait);
    clearTimeout(this.restart);
    // Its failure, too, ends up here.
    this.restart = setTimeout(() => void this.open().catch(() => undefined), wait);
  }
}
