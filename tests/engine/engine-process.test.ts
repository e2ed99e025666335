import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { watchIndex } from '../../src/engine/watch-index.js';
import { runProgram } from '../support/run-program.js';
import { manifestIn } from '../support/small-corpus.js';
import { writeCorpus } from '../support/write-corpus.js';
import { realEngine } from './real-engine.js';

const FEE = 'How much capital does a licensed stablecoin issuer need?';
const TOLL = 'How high is the tunnel toll?';

const real = realEngine();
beforeAll(() => real().engine.start());

/** Puts an article about the toll into the corpus, or changes it. */
async function setToll(dollars: number): Promise<void> {
  const text = `Tolls\n\nby May 1, 2025\n\nThe tunnel toll is HK$${dollars}.\n`;
  await writeCorpus(real().folder, { 'corpus/tolls.txt': text });
}

async function newestBuild(): Promise<string> {
  return (await manifestIn(join(real().folder, 'index'))).build;
}

describe('an engine with a process of its own', () => {
  it('builds the index when there is none, and answers from it', async () => {
    const { engine, answerTo, told } = real();
    expect(engine.catalogue.articles).toHaveLength(4);
    expect(engine.catalogue.build).toBe(await newestBuild());
    expect(await answerTo(FEE)).toContain('HK$25 million');
    expect(told).toEqual(['Building the index (there is none yet) …', 'engine ready']);
  });

  it('does not tell it the token', () => {
    expect(real().processes.all.map(({ token }) => token)).toEqual(['']);
  });

  it('goes on answering when all processes are asked to stop, because the bot has to end first', async () => {
    const { processes, answerTo } = real();
    const [process_] = processes.running;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT']) process.kill(process_?.pid ?? 0, signal);
    expect(await answerTo(FEE)).toContain('HK$25 million');
    expect(processes.running).toEqual([process_]);
  });

  it('answers everything that was asked when its process is killed in the middle of it', async () => {
    const { engine, processes, told, answerTo } = real();
    const answers = Array.from({ length: 100 }, () => answerTo(FEE));
    await answers[10];
    process.kill(processes.running[0]?.pid ?? 0, 'SIGKILL');
    for (const answer of await Promise.all(answers)) expect(answer).toContain('HK$25 million');
    expect(told.slice(-2)).toEqual(['engine ended: The engine ended (SIGKILL).', 'engine ready']);
    expect(processes.running).toHaveLength(1);
    expect(engine.pending).toBe(0);
  });

  it('answers from the index that another process has built', async () => {
    const { engine, folder, answerTo } = real();
    const served = (): string | null => engine.catalogue.build;
    const stop = watchIndex(join(folder, 'index'), served, () => engine.reload(), 20);
    await setToll(60);
    expect((await runProgram('build-index', [], { folder })).exitCode).toBe(0);
    const build = await newestBuild();
    await vi.waitUntil(() => engine.catalogue.build === build, 20_000);
    stop();
    expect(await answerTo(TOLL)).toContain('HK$60');
  });

  it('answers from an article as it is now when it was changed, after a single reload', async () => {
    const { processes, answerTo } = real();
    const before = processes.all.length;
    await setToll(75);
    const answers = await Promise.all(Array.from({ length: 10 }, () => answerTo(TOLL)));
    for (const answer of answers) expect(answer).toContain('HK$75');
    expect(processes.all).toHaveLength(before + 1);
  });

  it('goes on with the old index when the articles are gone, and tells why in the log', async () => {
    const { engine, folder, told } = real();
    const { build } = engine.catalogue;
    await rm(join(folder, 'corpus'), { recursive: true });
    await expect(engine.reload()).rejects.toThrow('Found no articles');
    expect(engine.catalogue.build).toBe(build);
    expect(await engine.passage({ article: 'nowhere.md', offset: 0 })).toBeNull();
    expect(told.at(-1)).toMatch(
      /^engine not reloaded; the old index goes on answering: Found no articles in /,
    );
  });

  it('leaves no process when it is closed, neither one that answers nor one that is being started', async () => {
    const { engine, processes } = real();
    const reload = engine.reload();
    const refused = expect(reload).rejects.toThrow('The engine ended (SIGKILL).');
    await vi.waitUntil(() => processes.running.length === 2, 10_000);
    engine.close();
    await refused;
    await processes.ended();
  });
});
