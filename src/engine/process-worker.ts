import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Catalogue } from './catalogue.js';
import { EngineFailedError } from './engine.js';
import type { EngineCall, EngineCallName, EngineCalls, EngineMessage } from './engine-messages.js';
import {
  EngineEndedError,
  EngineNotOpenedError,
  EngineStaleError,
  type EngineWorker,
} from './engine-worker.js';

export interface ProcessWorkerOptions {
  /** The program of the engine's process. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A line that it wrote for a person. */
  readonly onLine: (line: string) => void;
}

interface Waiting {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * An engine in a process of its own. A thread would share its fate with the gateway: hnswlib and ONNX are native code, and a
 * crash in them ends every thread of a process. A process also gives all its memory back when it is replaced.
 */
export function startProcessWorker({ program, environment, onLine }: ProcessWorkerOptions): EngineWorker {
  const child = fork(program, {
    env: environment,
    // Structured clones keep what JSON would lose, and are faster for a catalogue of many articles.
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let gone = false;
  const ended = new Promise<EngineEndedError>((resolve) => {
    const end = (how: string): void => resolve(new EngineEndedError(`The engine ended (${how}).`));
    // Not "exit": what it said last may not have been read by then.
    child.once('close', (code, signal) => end(signal ?? `code ${code ?? '?'}`));
    // One that could not be started is never closed. Any other error, such as a call that cannot be sent, means its end anyway.
    child.on('error', ({ message }) => {
      if (child.pid === undefined) end(message);
    });
  });
  const ready = new Promise<Catalogue>((resolve, reject) => {
    child.on('message', (message) => {
      const said = message as EngineMessage;
      if (said.kind === 'ready') resolve(said.catalogue);
      if (said.kind === 'not-opened') reject(new EngineNotOpenedError(said.message, said.wrongUsage));
    });
    void ended.then(reject);
  });
  child.on('message', (message) => {
    const said = message as EngineMessage;
    if (!('id' in said)) return;
    const call = waiting.get(said.id);
    waiting.delete(said.id);
    if (said.kind === 'result') return call?.resolve(said.output as never);
    call?.reject(said.kind === 'stale' ? new EngineStaleError() : new EngineFailedError(said.message));
  });
  void ended.then((error) => {
    gone = true;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  // It cannot be heard any more, so it must not go on.
  child.once('disconnect', () => child.kill('SIGKILL'));
  // Where the system has no room for another process, there are not even streams.
  for (const stream of [child.stdout, child.stderr]) if (stream) forwardLines(stream, onLine);
  return {
    ready,
    ended,
    call: <Name extends EngineCallName>(name: Name, input: EngineCalls[Name]['input']) =>
      new Promise<EngineCalls[Name]['output']>((resolve, reject) => {
        if (gone || !child.connected) return reject(new EngineEndedError('The engine has ended.'));
        const id = (calls += 1);
        waiting.set(id, { resolve, reject });
        child.send({ id, name, input } satisfies EngineCall);
      }),
    stop: () => {
      child.kill('SIGKILL');
    },
  };
}

function forwardLines(stream: Readable, onLine: (line: string) => void): void {
  createInterface({ input: stream }).on('line', (line) => {
    if (line.trim() !== '') onLine(line);
  });
}
