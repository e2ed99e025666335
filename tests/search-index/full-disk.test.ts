import * as fs from 'node:fs/promises';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openIndex } from '../../src/search-index/open-index.js';
import { type IndexLocation, updateIndex } from '../../src/search-index/update-index.js';
import { leftoversIn, manifestIn, smallCorpus } from '../support/small-corpus.js';
import { articleText, writeCorpus } from '../support/write-corpus.js';

/** A disk that can be told to fail. Everything else it does as usual. */
const disk = vi.hoisted(() => ({
  /** Files that can still be opened for writing. */
  filesLeft: Infinity,
  renames: true,
  removes: true,
}));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const failure = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));
  return {
    ...real,
    open: (path: string, flags: string) =>
      flags === 'w' && disk.filesLeft-- <= 0 ? failure('ENOSPC') : real.open(path, flags),
    rename: (from: string, to: string) => (disk.renames ? real.rename(from, to) : failure('EROFS')),
    rm: (path: string, options: object) => (disk.removes ? real.rm(path, options) : failure('EACCES')),
  };
});

beforeEach(() => {
  Object.assign(disk, { filesLeft: Infinity, renames: true, removes: true });
});

/** A corpus whose index is one article behind. */
async function staleIndex(): Promise<IndexLocation> {
  const location = await smallCorpus();
  await updateIndex(location, false);
  await writeCorpus(location.corpusDirectory, { 'new.md': articleText({ title: 'New' }, 'A bank opened.') });
  return location;
}

/** Thirty-one files of data and the manifest. */
const FILES = 32;

describe('when the disk is full', () => {
  it('at whichever file, the old index stays, nothing is left over, and the new one serves from memory', async () => {
    const location = await staleIndex();
    const before = await manifestIn(location.indexDirectory);
    // Every file of data and the manifest may be the one that does not fit.
    for (let file = 0; file < FILES; file += 1) {
      disk.filesLeft = file;
      const { notWritten, manifest, index } = await updateIndex(location, false);
      expect(notWritten?.message).toContain('the disk is full');
      expect(manifest).toBeNull();
      expect(index.contents.articles).toHaveLength(4);
      expect(await manifestIn(location.indexDirectory)).toEqual(before);
      expect(await leftoversIn(location.indexDirectory)).toEqual([]);
    }
    disk.filesLeft = FILES;
    expect((await updateIndex(location, false)).notWritten).toBeNull();
  });

  it('before anything was ever written, no index is taken to be there', async () => {
    const location = await smallCorpus();
    disk.filesLeft = 5;
    expect((await openIndex(location)).update?.notWritten).not.toBeNull();
    expect(await readdir(location.indexDirectory)).toEqual([]);
  });
});

describe('when the manifest cannot be put in place', () => {
  it('the old index stays and nothing is left over', async () => {
    const location = await staleIndex();
    const before = await manifestIn(location.indexDirectory);
    disk.renames = false;
    const { notWritten, index } = await updateIndex(location, false);
    expect(notWritten?.message).toContain('the disk is read-only');
    expect(index.contents.articles).toHaveLength(4);
    expect(await manifestIn(location.indexDirectory)).toEqual(before);
    expect(await leftoversIn(location.indexDirectory)).toEqual([]);
  });
});

describe('when old files cannot be removed', () => {
  it('the new index serves all the same, and a later build clears them away', async () => {
    const location = await staleIndex();
    const old = await manifestIn(location.indexDirectory);
    disk.removes = false;
    const { notWritten, manifest } = await updateIndex(location, false);
    expect(notWritten).toBeNull();
    expect(await manifestIn(location.indexDirectory)).toEqual(manifest);
    expect((await openIndex(location)).update).toBeNull();
    expect(await leftoversIn(location.indexDirectory)).toEqual([old.build]);
    disk.removes = true;
    await updateIndex(location, true);
    expect(await leftoversIn(location.indexDirectory)).toEqual([]);
  });
});

describe('leftovers in the index folder', () => {
  it('of builds that were killed are cleared by the next build', async () => {
    const location = await staleIndex();
    // No process has this number: they are smaller everywhere.
    const killed = 'build-999999999-0a1b2c';
    await fs.mkdir(join(location.indexDirectory, killed));
    await fs.writeFile(join(location.indexDirectory, killed, 'vectors.f32'), 'half');
    await fs.writeFile(join(location.indexDirectory, `manifest.json.${killed}`), '{');
    await updateIndex(location, false);
    expect(await leftoversIn(location.indexDirectory)).toEqual([]);
  });

  it('of a build that another process is still writing are left alone, and so is what is not ours', async () => {
    const location = await staleIndex();
    const running = `build-${process.ppid}-0a1b2c`;
    await fs.mkdir(join(location.indexDirectory, running));
    await fs.writeFile(join(location.indexDirectory, 'README.md'), 'kept');
    await updateIndex(location, false);
    expect((await leftoversIn(location.indexDirectory)).sort()).toEqual(['README.md', running]);
  });
});
