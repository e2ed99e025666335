import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIndex } from '../../src/engine/watch-index.js';
import { type IndexLocation, updateIndex } from '../../src/search-index/update-index.js';
import { manifestIn, smallCorpus } from '../support/small-corpus.js';
import { writeCorpus } from '../support/write-corpus.js';

/** Milliseconds between two looks. */
const INTERVAL = 5;

let location: IndexLocation;
/** The build that answers, as an engine would say. */
let served: string | null;
/** How often a new manifest was looked into, and what happens then. */
let looks: number;
let onLook: () => void;
/** What is done about a new build. */
let reload: () => Promise<unknown>;
let reloads: number;
let stop: () => void;

beforeEach(async () => {
  location = await smallCorpus();
  await build();
  served = await newest();
  looks = 0;
  onLook = () => undefined;
  reloads = 0;
  reload = async () => (served = await newest());
});
afterEach(() => stop());

function watch(): void {
  const onNewBuild = (): Promise<unknown> => {
    reloads += 1;
    return reload();
  };
  const servedBuild = (): string | null => {
    looks += 1;
    onLook();
    return served;
  };
  stop = watchIndex(location.indexDirectory, servedBuild, onNewBuild, INTERVAL);
}

async function build(): Promise<void> {
  await updateIndex(location, true);
}

async function newest(): Promise<string> {
  return (await manifestIn(location.indexDirectory)).build;
}

/** Waits until the newest build is served. */
async function caughtUp(): Promise<void> {
  await vi.waitUntil(async () => served === (await newest()), { timeout: 5_000, interval: INTERVAL });
}

/** Long enough for several looks. */
async function aWhile(): Promise<void> {
  await setTimeout(20 * INTERVAL);
}

describe('watching an index', () => {
  it('tells once of each build that another process has put in place', async () => {
    watch();
    for (const count of [1, 2]) {
      await build();
      await caughtUp();
      await aWhile();
      expect(reloads).toBe(count);
    }
  });

  it('says nothing of the build that is served', async () => {
    watch();
    await aWhile();
    expect(reloads).toBe(0);
  });

  it('tells of a build that was finished before it began', async () => {
    await build();
    watch();
    await caughtUp();
    expect(reloads).toBe(1);
  });

  it('ends up with the newest when builds are finished while an earlier one is opened', async () => {
    reload = async () => {
      const opened = await newest();
      await setTimeout(100);
      served = opened;
    };
    watch();
    for (let builds = 0; builds < 3; builds += 1) await build();
    await caughtUp();
  });

  it('tells again of a build that could not be opened, less and less often, until it is', async () => {
    reload = () => Promise.reject(new Error('Found no articles.'));
    watch();
    await build();
    await aWhile();
    expect(reloads).toBeGreaterThan(1);
    expect(reloads).toBeLessThan(8);
    reload = async () => (served = await newest());
    await caughtUp();
  });

  it('tells only once of each build when the engine answers from memory all the same', async () => {
    served = null;
    reload = () => Promise.resolve();
    watch();
    for (const count of [1, 2]) {
      await aWhile();
      expect(reloads).toBe(count);
      await build();
    }
  });

  it('goes on where there is no index, and where its manifest cannot be read', async () => {
    await rm(location.indexDirectory, { recursive: true });
    watch();
    await aWhile();
    await writeCorpus(location.indexDirectory, { 'manifest.json': '{' });
    await aWhile();
    expect(reloads).toBe(0);
    await build();
    await caughtUp();
    expect(reloads).toBe(1);
  });

  it('looks no more when it was stopped', async () => {
    watch();
    stop();
    await build();
    await aWhile();
    expect(looks).toBe(0);
  });

  it('tells nothing, and looks no more, when it was stopped in the middle of a look', async () => {
    served = null;
    onLook = () => stop();
    watch();
    await aWhile();
    await build();
    await aWhile();
    expect([looks, reloads]).toEqual([1, 0]);
  });
});
