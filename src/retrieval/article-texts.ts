import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readOrdinaryFile } from '../corpus/read-corpus-files.js';
import type { IndexedArticle } from '../search-index/index-contents.js';

/** An article was changed or removed after the index was opened: its offsets no longer mean what they meant. */
export class ArticleChangedError extends Error {
  override readonly name = 'ArticleChangedError';
  constructor(
    readonly path: string,
    options?: ErrorOptions,
  ) {
    super(
      `${path} is not the file that was indexed any more. Start the command again; it brings the index up to date first.`,
      options,
    );
  }
}

/** Gives the text of an article as it was indexed. */
export interface ArticleTexts {
  /** @throws {ArticleChangedError} when the file is not the one that was indexed */
  textOf(article: IndexedArticle): Promise<string>;
}

/**
 * Reads articles from the corpus when they are needed, and only if they are still what was indexed: a quote is always a
 * slice of the file as it stands on disk. A file is read again only when the file system says that it was touched.
 */
export class CorpusTexts implements ArticleTexts {
  private readonly known = new Map<string, { readonly version: string; readonly text: Promise<string> }>();

  constructor(private readonly corpusDirectory: string) {}

  async textOf(article: IndexedArticle): Promise<string> {
    const version = `${article.hash} ${await this.touched(article)}`;
    let known = this.known.get(article.path);
    if (known?.version !== version)
      this.known.set(article.path, (known = { version, text: this.read(article) }));
    return known.text;
  }

  /** Which file it is and when it was changed last, to the nanosecond. */
  private async touched({ path }: IndexedArticle): Promise<string> {
    const { ino, size, ctimeNs } = await stat(join(this.corpusDirectory, path), { bigint: true }).catch(
      (cause: unknown) => {
        throw new ArticleChangedError(path, { cause });
      },
    );
    return `${ino} ${size} ${ctimeNs}`;
  }

  private async read({ path, hash }: IndexedArticle): Promise<string> {
    const bytes = await readOrdinaryFile(join(this.corpusDirectory, path), path).catch((cause: unknown) => {
      throw new ArticleChangedError(path, { cause });
    });
    if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new ArticleChangedError(path);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}
