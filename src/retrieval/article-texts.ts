import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexedArticle } from '../search-index/index-contents.js';

/** An article was changed or removed after the index was opened: its offsets no longer mean what they meant. */
export class ArticleChangedError extends Error {
  override readonly name = 'ArticleChangedError';
  constructor(
    readonly path: string,
    options?: ErrorOptions,
  ) {
    super(
      `${path} is not the file that was indexed any more. Ask again; the index is brought up to date first.`,
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
 * Reads articles from the corpus when they are needed, each once, and only if they are still what was indexed: a quote is
 * always a slice of the file as it stands on disk.
 */
export class CorpusTexts implements ArticleTexts {
  private readonly texts = new Map<string, Promise<string>>();

  constructor(private readonly corpusDirectory: string) {}

  textOf(article: IndexedArticle): Promise<string> {
    let text = this.texts.get(article.path);
    if (text === undefined) this.texts.set(article.path, (text = this.read(article)));
    return text;
  }

  private async read({ path, hash }: IndexedArticle): Promise<string> {
    const bytes = await readFile(join(this.corpusDirectory, path)).catch((cause: unknown) => {
      throw new ArticleChangedError(path, { cause });
    });
    if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new ArticleChangedError(path);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}
