import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IndexContents } from '../../src/search-index/index-contents.js';
import { openIndex } from '../../src/search-index/open-index.js';
import { type IndexLocation, planIndexUpdate, updateIndex } from '../../src/search-index/update-index.js';
import { manifestIn, smallCorpus } from '../support/small-corpus.js';

let location: IndexLocation;
let whole: IndexContents;

beforeAll(async () => {
  location = await smallCorpus();
  whole = (await updateIndex(location, false)).index.contents;
});

/** Every file of the index that serves, the manifest left out. */
async function filesOfIndex(): Promise<string[]> {
  const folder = join(location.indexDirectory, (await manifestIn(location.indexDirectory)).build);
  return (await readdir(folder)).map((name) => join(folder, name));
}

const DAMAGES: readonly [string, (file: string) => Promise<void>][] = [
  ['is missing', (file) => rm(file)],
  ['was cut short by one byte', async (file) => truncate(file, (await readFile(file)).length - 1)],
  ['is empty', (file) => writeFile(file, '')],
  ['has one byte too many', (file) => writeFile(file, '\0', { flag: 'a' })],
  [
    'has one bit changed',
    async (file) => {
      const bytes = await readFile(file);
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      await writeFile(file, bytes);
    },
  ],
  [
    'is a folder',
    async (file) => {
      await rm(file);
      await mkdir(file);
    },
  ],
  [
    'is a link to an endless device',
    async (file) => {
      await rm(file);
      await symlink('/dev/zero', file);
    },
  ],
];

describe('an index of which a file', () => {
  it.each(DAMAGES)('%s is built again, whichever file it is', async (_, damage) => {
    const names = (await filesOfIndex()).length;
    expect(names).toBeGreaterThanOrEqual(16);
    for (let at = 0; at < names; at += 1) {
      const file = (await filesOfIndex())[at] ?? '';
      // A file with nothing in it cannot be cut.
      if ((await readFile(file)).length === 0) continue;
      await damage(file);
      const { index, update } = await openIndex(location);
      expect(update?.plan, file).toMatchObject({ reason: 'its files are missing or damaged' });
      expect(index.contents, file).toEqual(whole);
    }
    expect((await openIndex(location)).update).toBeNull();
  });

  it('is damaged is planned to be built again', async () => {
    const [file = ''] = await filesOfIndex();
    await rm(file);
    expect((await planIndexUpdate(location, false)).plan).toMatchObject({
      reason: 'its files are missing or damaged',
    });
  });
});

it('a changed index is never searched wrongly, whichever bit of whichever file it is', async () => {
  await updateIndex(location, true);
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.nat({ max: 7 }), async (which, where, bit) => {
      const files = [...(await filesOfIndex()), join(location.indexDirectory, 'manifest.json')];
      const file = files[which % files.length] ?? '';
      const bytes = await readFile(file);
      if (bytes.length === 0) return;
      const offset = where % bytes.length;
      bytes[offset] = (bytes[offset] ?? 0) ^ (1 << bit);
      await writeFile(file, bytes);
      expect((await openIndex(location)).index.contents).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

describe('an index whose manifest', () => {
  it.each([
    ['is missing', null, 'there is none yet'],
    ['is empty', '', 'its manifest is not one of this version'],
    ['was cut short', '{"format": 1, "build"', 'its manifest is not one of this version'],
    ['is binary', '\0\u0001', 'its manifest is not one of this version'],
    ['is of an older format', '{"version": 0, "vectors": []}', 'its manifest is not one of this version'],
  ])('%s is built again, and says why', async (_, text, reason) => {
    const file = join(location.indexDirectory, 'manifest.json');
    await (text === null ? rm(file) : writeFile(file, text));
    const { index, update } = await openIndex(location);
    expect(update?.plan).toMatchObject({ reason });
    expect(update?.notWritten).toBeNull();
    expect(index.contents).toEqual(whole);
  });

  it('leads out of the index folder is not followed', async () => {
    const file = join(location.indexDirectory, 'manifest.json');
    const { build, ...rest } = await manifestIn(location.indexDirectory);
    await writeFile(file, JSON.stringify({ ...rest, build: `../index/${build}` }));
    expect((await openIndex(location)).update?.plan).toMatchObject({
      reason: 'its manifest is not one of this version',
    });
  });

  it('speaks of a file that is elsewhere is not followed', async () => {
    const file = join(location.indexDirectory, 'manifest.json');
    const { files, ...rest } = await manifestIn(location.indexDirectory);
    const elsewhere = { '../../corpus/tax.txt': files['articles.json'] };
    await writeFile(file, JSON.stringify({ ...rest, files: { ...files, ...elsewhere } }));
    expect((await openIndex(location)).update?.plan).toMatchObject({
      reason: 'its manifest is not one of this version',
    });
  });
});
