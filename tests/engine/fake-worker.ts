import type { Request } from '../../src/answer/answerer.js';
import type { Catalogue } from '../../src/engine/catalogue.js';
import { EngineFailedError } from '../../src/engine/engine.js';
import type { EngineCallName, EngineCalls } from '../../src/engine/engine-messages.js';
import {
  EngineEndedError,
  EngineNotOpenedError,
  EngineStaleError,
  type EngineWorker,
} from '../../src/engine/engine-worker.js';

interface PutCall {
  readonly input: unknown;
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

/** A worker that does nothing by itself: a test says when it is ready, answers and dies. */
export class FakeWorker implements EngineWorker {
  readonly ready: Promise<Catalogue>;
  readonly ended: Promise<EngineEndedError>;
  state: 'starting' | 'ready' | 'ended' = 'starting';
  /** Calls that it has not answered. */
  private calls: PutCall[] = [];
  private settle: {
    ready: (catalogue: Catalogue) => void;
    notReady: (error: Error) => void;
    ended: (error: EngineEndedError) => void;
  };

  constructor(readonly number: number) {
    const settle: Partial<typeof this.settle> = {};
    this.ready = new Promise((resolve, reject) => {
      settle.ready = resolve;
      settle.notReady = reject;
    });
    this.ended = new Promise((resolve) => (settle.ended = resolve));
    this.settle = settle as typeof this.settle;
  }

  /** Questions that it has been asked and has not answered. */
  get asked(): string[] {
    return this.calls.map(({ input }) => (input as Request).question);
  }

  open(build = `build-${this.number}`): void {
    this.state = 'ready';
    this.settle.ready({
      articles: [],
      topics: [],
      glossary: [],
      passages: 0,
      model: 'builtin',
      search: 'exact',
      builtAt: null,
      build,
      filesLeftOut: 0,
    });
  }

  /** It cannot open the index; its process is still there. */
  refuse(): void {
    this.settle.notReady(new EngineNotOpenedError('Found no articles.', true));
  }

  /** Answers its oldest call with the question itself and its own number. */
  reply(): void {
    const call = this.calls.shift();
    call?.resolve(`${(call.input as Request).question} by ${this.number}` as never);
  }

  fail(): void {
    this.calls.shift()?.reject(new EngineFailedError('There is no such language.'));
  }

  sayStale(): void {
    this.calls.shift()?.reject(new EngineStaleError());
  }

  die(how = 'SIGSEGV'): void {
    if (this.state === 'ended') return;
    this.state = 'ended';
    const error = new EngineEndedError(`The engine ended (${how}).`);
    for (const { reject } of this.calls.splice(0)) reject(error);
    this.settle.notReady(error);
    this.settle.ended(error);
  }

  call<Name extends EngineCallName>(
    _: Name,
    input: EngineCalls[Name]['input'],
  ): Promise<EngineCalls[Name]['output']> {
    if (this.state === 'ended') return Promise.reject(new EngineEndedError('The engine has ended.'));
    return new Promise((resolve, reject) => this.calls.push({ input, resolve, reject }));
  }

  stop(): void {
    this.die('SIGKILL');
  }
}

/** Workers in the order in which they were started. */
export class FakeWorkers {
  readonly all: FakeWorker[] = [];
  /** Whether the system can start one more process. */
  room = true;
  readonly start = (): FakeWorker => {
    if (!this.room) throw new Error('spawn E2BIG');
    const worker = new FakeWorker(this.all.length + 1);
    this.all.push(worker);
    return worker;
  };

  get last(): FakeWorker {
    const worker = this.all.at(-1);
    if (worker === undefined) throw new Error('no worker has been started');
    return worker;
  }

  get alive(): FakeWorker[] {
    return this.all.filter(({ state }) => state !== 'ended');
  }
}
