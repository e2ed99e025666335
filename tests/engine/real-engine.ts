import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, vi } from 'vitest';
import { readConfig } from '../../src/config.js';
import type { SupervisedEngine } from '../../src/engine/supervised-engine.js';
import { compiledProgram } from '../support/compiled-program.js';
import { projectFolder } from '../support/project-folder.js';
import { EngineProcesses } from './engine-processes.js';

/** An engine with real processes, on a small corpus of its own. */
export interface RealEngine {
  readonly engine: SupervisedEngine;
  /** Holds `corpus` and `index`. */
  readonly folder: string;
  readonly processes: EngineProcesses;
  /** What the log was told: the message, and why where a reason is given. */
  readonly told: readonly string[];
  /** The text of the answer to a question. */
  readonly answerTo: (question: string) => Promise<string>;
}

/** Where an engine opens its index, and a token that is none of its business. */
export function engineSettings(folder: string, processes: EngineProcesses): Record<string, string> {
  return {
    CORPUS_DIR: join(folder, 'corpus'),
    INDEX_DIR: join(folder, 'index'),
    EMBEDDING_MODEL: 'builtin',
    DISCORD_TOKEN: 'secret',
    ...processes.settings,
  };
}

/** An engine of the compiled program for all tests of a file, still to be started; closed after the last one. */
export function realEngine(): () => RealEngine {
  let opened: RealEngine | null = null;
  const get = (): RealEngine => {
    if (opened === null) throw new Error('the engine is opened before the first test');
    return opened;
  };
  beforeAll(async () => {
    const folder = await projectFolder();
    const processes = await EngineProcesses.listen();
    for (const [name, value] of Object.entries(engineSettings(folder, processes))) vi.stubEnv(name, value);
    const program = pathToFileURL(join(await compiledProgram(), 'cli', 'open-engine.js')).href;
    const { openEngine } = (await import(program)) as typeof import('../../src/cli/open-engine.js');
    const told: string[] = [];
    const tell = (fields: object, message: string): void =>
      void told.push('reason' in fields ? `${message}: ${String(fields.reason)}` : message);
    const engine = openEngine(readConfig(process.env), { debug: tell, info: tell, warn: tell, error: tell });
    const answerTo = async (question: string): Promise<string> => {
      const filter = { topic: null, since: null };
      return (await engine.answer({ question, language: null, filter })).answer.text;
    };
    opened = { engine, folder, processes, told, answerTo };
  });
  afterAll(async () => {
    const { engine, processes } = get();
    engine.close();
    await processes.ended();
    processes.close();
    vi.unstubAllEnvs();
  });
  return get;
}
