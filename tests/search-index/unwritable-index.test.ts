import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IndexNotWrittenError } from '../../src/search-index/index-errors.js';
import { openIndex } from '../../src/search-index/open-index.js';
import { smallCorpus } from '../support/small-corpus.js';

describe('an index that cannot be written serves from memory', () => {
  it('where a file stands in the place of its folder', async () => {
    const location = await smallCorpus();
    await writeFile(location.indexDirectory, 'not a folder');
    const { index, update } = await openIndex(location);
    expect(update?.notWritten).toBeInstanceOf(IndexNotWrittenError);
    expect(update?.notWritten?.message).toContain('a file stands where a folder is needed');
    expect(index.vectors.search(Float32Array.from([0, 0, 1, 0]), 1)).toMatchObject([{ row: 3 }]);
    expect(index.lexical.words.has('licenc')).toBe(true);
  });

  it('where a file stands in the place of a folder above it', async () => {
    const location = await smallCorpus();
    await writeFile(location.indexDirectory, 'not a folder');
    const below = join(location.indexDirectory, 'deep', 'index');
    const { index, update } = await openIndex({ ...location, indexDirectory: below });
    expect(update?.notWritten?.message).toContain(`${below}: a file stands where a folder is needed`);
    expect(index.contents.articles).toHaveLength(3);
  });

  it('where a folder stands in the place of its manifest', async () => {
    const location = await smallCorpus();
    await mkdir(join(location.indexDirectory, 'manifest.json'), { recursive: true });
    const { index, update } = await openIndex(location);
    expect(update?.notWritten?.message).toContain('a folder stands where a file is needed');
    expect(index.contents.articles).toHaveLength(3);
  });
});

describe('the message about an index that was not written', () => {
  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'no permission to write there'],
    ['EDQUOT', 'the disk quota is used up'],
  ])('says of %s in plain words what is wrong and what to do', (code, words) => {
    const cause = Object.assign(new Error(code), { code });
    const { message } = new IndexNotWrittenError('/srv/index', { cause });
    expect(message).toContain(`/srv/index: ${words}.`);
    expect(message).toContain('INDEX_DIR');
    expect(message).not.toContain(code);
  });

  it('gives the reason as it came where there are no plain words for it', () => {
    expect(new IndexNotWrittenError('index', { cause: new Error('odd weather') }).message).toContain(
      'odd weather',
    );
  });
});
