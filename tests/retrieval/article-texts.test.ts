import { createHash } from 'node:crypto';
import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArticleChangedError, CorpusTexts } from '../../src/retrieval/article-texts.js';
import type { IndexedArticle } from '../../src/search-index/index-contents.js';
import { articleOf } from '../support/article-of.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const TEXT = '\uFEFFFees end\r\n在2026年。';

async function indexedFile(): Promise<{ texts: CorpusTexts; article: IndexedArticle; file: string }> {
  const folder = await temporaryFolder();
  const file = join(folder, 'fees.md');
  await writeFile(file, TEXT);
  const hash = createHash('sha256').update(TEXT).digest('hex');
  return { texts: new CorpusTexts(folder), article: articleOf({ path: 'fees.md', hash }), file };
}

describe('the text of an article', () => {
  it('is the file as it stands on disk, byte order mark and line endings included', async () => {
    const { texts, article } = await indexedFile();
    expect(await texts.textOf(article)).toBe(TEXT);
    expect(await texts.textOf(article)).toBe(TEXT);
  });

  it('is given when the file was touched but not changed', async () => {
    const { texts, article, file } = await indexedFile();
    await texts.textOf(article);
    await utimes(file, 0, 0);
    expect(await texts.textOf(article)).toBe(TEXT);
  });

  it('is refused when the file was changed after it was indexed', async () => {
    const { texts, article, file } = await indexedFile();
    await writeFile(file, TEXT.replace('2026', '2027'));
    await expect(texts.textOf(article)).rejects.toThrow(ArticleChangedError);
  });

  it('is refused when the file was changed after it was read once', async () => {
    const { texts, article, file } = await indexedFile();
    await texts.textOf(article);
    await writeFile(file, TEXT.replace('2026', '2027'));
    await expect(texts.textOf(article)).rejects.toThrow('fees.md is not the file that was indexed any more');
  });

  it('is refused when the file was removed', async () => {
    const { texts, article, file } = await indexedFile();
    await texts.textOf(article);
    await rm(file);
    await expect(texts.textOf(article)).rejects.toThrow(ArticleChangedError);
  });

  it('is given again when the file is put back as it was', async () => {
    const { texts, article, file } = await indexedFile();
    await writeFile(file, 'something else');
    await expect(texts.textOf(article)).rejects.toThrow(ArticleChangedError);
    await writeFile(file, TEXT);
    expect(await texts.textOf(article)).toBe(TEXT);
  });
});
