import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compiledProgram } from '../support/compiled-program.js';
import { projectFolder } from '../support/project-folder.js';
import { runProgram } from '../support/run-program.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { EngineProcesses } from './engine-processes.js';
import { engineSettings, realEngine } from './real-engine.js';

/** A bot that does nothing but keep an engine, and tells when it is ready. */
const BOT = `
  const { openEngine } = await import(process.env.PROGRAM + '/cli/open-engine.js');
  const { loadConfig } = await import(process.env.PROGRAM + '/cli/load-config.js');
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  await openEngine(loadConfig(), log).start();
  console.log('ready');`;

describe('the process of an engine whose bot is killed', () => {
  let processes: EngineProcesses;
  let folder: string;
  beforeAll(async () => {
    folder = await projectFolder();
    processes = await EngineProcesses.listen();
  });
  afterAll(() => processes.close());

  it.each(['being started', 'answering'])('ends while it is %s', async (state) => {
    const bot = join(await temporaryFolder(), 'bot.mjs');
    await writeFile(bot, BOT);
    const child = spawn(process.execPath, [bot], {
      env: { ...engineSettings(folder, processes), PROGRAM: await compiledProgram() },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const started = processes.all.length + 1;
    if (state === 'answering') await once(child.stdout, 'data');
    await vi.waitUntil(() => processes.all.length === started, 10_000);
    expect(processes.running).toHaveLength(1);
    child.kill('SIGKILL');
    await processes.ended();
    if (state === 'being started') expect(await readdir(folder)).toEqual(['corpus']);
  });
});

describe('the process of an engine without articles', () => {
  const real = realEngine();

  it('ends when it has said what is to be done about it', async () => {
    const { engine, folder, processes } = real();
    const corpus = join(folder, 'corpus');
    await rm(corpus, { recursive: true });
    await expect(engine.start()).rejects.toMatchObject({
      name: 'EngineNotOpenedError',
      message: `Found no articles in ${corpus}: there is no such folder. Set CORPUS_DIR to the folder with the articles.`,
      wrongUsage: true,
    });
    await processes.ended();
    expect(processes.all).toHaveLength(1);
  });
});

describe('the program of the process', () => {
  it('does nothing when no bot has started it', async () => {
    const folder = await projectFolder();
    expect(await runProgram('engine-process', [], { folder })).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    });
    expect(await readdir(folder)).toEqual(['corpus']);
  });
});
