import type { Catalogue } from './catalogue.js';
import type { EngineCallName, EngineCalls } from './engine-messages.js';

/** One running engine, which can end at any moment. */
export interface EngineWorker {
  /** Resolves when it can answer; rejects with `EngineNotOpenedError` or `EngineEndedError` when it never will. */
  readonly ready: Promise<Catalogue>;
  /** Resolves with how it ended when it is gone, whatever the cause. Never rejects. */
  readonly ended: Promise<EngineEndedError>;
  /** @throws {EngineEndedError} {EngineStaleError} {EngineFailedError} */
  call<Name extends EngineCallName>(
    name: Name,
    input: EngineCalls[Name]['input'],
  ): Promise<EngineCalls[Name]['output']>;
  /** Ends it at once. Does nothing to one that has ended. */
  stop(): void;
}

/** It cannot open the index or the model: starting it again changes nothing until somebody mends that. */
export class EngineNotOpenedError extends Error {
  override readonly name = 'EngineNotOpenedError';
  constructor(
    message: string,
    /** Whether a changed setting mends it. */
    readonly wrongUsage: boolean,
  ) {
    super(message);
  }
}

/** It ended before it had answered. Another one may answer. */
export class EngineEndedError extends Error {
  override readonly name = 'EngineEndedError';
}

/** An article changed under it: the index has to be opened again. */
export class EngineStaleError extends Error {
  override readonly name = 'EngineStaleError';
}
