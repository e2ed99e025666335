import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineFailedError } from '../../src/engine/engine.js';
import {
  EngineEndedError,
  EngineNotOpenedError,
  EngineStaleError,
  type EngineWorker,
} from '../../src/engine/engine-worker.js';
import { startProcessWorker } from '../../src/engine/process-worker.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const QUESTION = { question: 'What is FPS?', language: null, filter: { topic: null, since: null } };
/** A program that is ready at once; what it does with a call comes after it. */
const READY = `process.send({ kind: 'ready', catalogue: { passages: 7, model: process.env.MODEL } });`;

let worker: EngineWorker;
let lines: string[];
afterEach(async () => {
  worker.stop();
  await worker.ended;
});

/** Starts a program that stands in for the engine's. */
async function start(program: string): Promise<EngineWorker> {
  const file = join(await temporaryFolder(), 'program.mjs');
  await writeFile(file, program);
  lines = [];
  worker = startProcessWorker({
    program: file,
    environment: { MODEL: 'small' },
    onLine: (line) => lines.push(line),
  });
  return worker;
}

/** Starts one that does this with each `call`. */
function startAnswering(code: string): Promise<EngineWorker> {
  return start(`${READY} process.on('message', (call) => { ${code} });`);
}

describe('a worker in a process of its own', () => {
  it('is ready with the catalogue that it sends, and has the environment that it is given', async () => {
    expect(await (await start(READY)).ready).toEqual({ passages: 7, model: 'small' });
  });

  it('gives each call its own result, in whichever order they come', async () => {
    await startAnswering(
      `const { id, name, input } = call;
       setTimeout(() => process.send({ kind: 'result', id, output: name + ' ' + input.question }), 50 / id);`,
    );
    const questions = ['a', 'b', 'c'];
    const outputs = questions.map((question) => worker.call('explain', { ...QUESTION, question }));
    expect(await Promise.all(outputs)).toEqual(['explain a', 'explain b', 'explain c']);
  });

  it('keeps what JSON would lose', async () => {
    const output = 'new Map([[1, [undefined, -0, new Date(0)]]])';
    await startAnswering(`process.send({ kind: 'result', id: call.id, output: ${output} });`);
    expect(await worker.call('explain', QUESTION)).toEqual(new Map([[1, [undefined, -0, new Date(0)]]]));
  });

  it('tells a call that failed and one that found a changed article apart', async () => {
    await startAnswering(
      `process.send({ kind: call.name === 'explain' ? 'failed' : 'stale', id: call.id, message: 'no such language' });`,
    );
    await expect(worker.call('explain', QUESTION)).rejects.toThrow(new EngineFailedError('no such language'));
    await expect(worker.call('answer', QUESTION)).rejects.toBeInstanceOf(EngineStaleError);
  });

  it('hands on what it writes, line by line, without blank ones', async () => {
    await (
      await start(`console.log('one\\n\\ntwo'); console.error('three'); ${READY}`)
    ).ready;
    await vi.waitUntil(() => lines.length === 3, 5_000);
    expect(lines.sort()).toEqual(['one', 'three', 'two']);
  });
});

describe('a worker that ends', () => {
  it.each([
    ['process.exit(3)', 'code 3'],
    ['process.kill(process.pid, "SIGKILL")', 'SIGKILL'],
    ['setTimeout(() => { throw new Error("broken"); })', 'code 1'],
  ])('by %s fails its calls, and later ones, and tells how', async (code, how) => {
    await startAnswering(code);
    const calls = [worker.call('answer', QUESTION), worker.call('explain', QUESTION)];
    const error = new EngineEndedError(`The engine ended (${how}).`);
    for (const each of calls) await expect(each).rejects.toThrow(error);
    expect(await worker.ended).toEqual(error);
    await expect(worker.call('answer', QUESTION)).rejects.toBeInstanceOf(EngineEndedError);
  });

  it('before it is ready is never ready', async () => {
    await expect((await start('process.exit(3)')).ready).rejects.toThrow('The engine ended (code 3).');
  });

  it('because its program is not there is never ready', async () => {
    worker = startProcessWorker({ program: '/no/such/program.js', environment: {}, onLine: () => undefined });
    await expect(worker.ready).rejects.toBeInstanceOf(EngineEndedError);
  });

  it('because the system cannot start a process is never ready', async () => {
    const { execPath } = process;
    process.execPath = '/no/such/node';
    await start(READY).finally(() => (process.execPath = execPath));
    await expect(worker.ready).rejects.toThrow('The engine ended (spawn /no/such/node ENOENT).');
    await expect(worker.call('answer', QUESTION)).rejects.toBeInstanceOf(EngineEndedError);
  });

  it('as soon as it has said why it cannot open the index is told by what it said', async () => {
    await start(
      `process.send({ kind: 'not-opened', message: 'Found no articles.', wrongUsage: true }, () => process.exit());`,
    );
    const error = await worker.ready.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineNotOpenedError);
    expect(error).toMatchObject({ message: 'Found no articles.', wrongUsage: true });
  });

  it('as soon as it has answered has answered', async () => {
    await startAnswering(
      `process.send({ kind: 'result', id: call.id, output: 'x'.repeat(1_000_000) }, () => process.exit());`,
    );
    expect(await worker.call('explain', QUESTION)).toHaveLength(1_000_000);
  });

  it('by hanging up is ended altogether', async () => {
    await startAnswering('setTimeout(() => process.disconnect(), 10); setInterval(() => undefined, 1_000);');
    await expect(worker.call('answer', QUESTION)).rejects.toBeInstanceOf(EngineEndedError);
    await worker.ended;
  });

  it('may be stopped while it computes, while it starts, and again', async () => {
    await startAnswering('for (;;);');
    const answer = worker.call('answer', QUESTION);
    setTimeout(() => worker.stop(), 200);
    await expect(answer).rejects.toThrow('SIGKILL');
    await worker.ended;
    worker.stop();
    await start(READY);
    worker.stop();
    await expect(worker.ready).rejects.toThrow('SIGKILL');
  });
});
