import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/corpus/article.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';

/** The project's own articles. */
export const CORPUS_DIRECTORY = fileURLToPath(new URL('../../corpus', import.meta.url));

let read: Promise<readonly Article[]> | undefined;

/** All of them, read once for each test file. */
export function realArticles(): Promise<readonly Article[]> {
  read ??= readCorpus(CORPUS_DIRECTORY).then(({ articles }) => articles);
  return read;
}
