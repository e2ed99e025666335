import { createHash } from 'node:crypto';
import { constants, type Dirent } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, ArticlePath } from './article.js';
import { CorpusNotFoundError } from './corpus-not-found-error.js';
import { ArticleRefusedError, type CorpusProblem } from './corpus-problem.js';
import { MAX_ARTICLE_BYTES, refuseTooLarge } from './decode-article.js';
import { leaveOutDuplicates } from './find-duplicates.js';
import { parseArticle } from './parse-article.js';

/** Everything that was found below a corpus folder. */
export interface Corpus {
  /** Articles that may be indexed, in order of path. */
  readonly articles: readonly Article[];
  /** SHA-256 of every article file, articles left out included: two equal lists mean the same corpus. */
  readonly hashes: ReadonlyMap<ArticlePath, string>;
  readonly problems: readonly CorpusProblem[];
  /** Articles that are hidden by `draft: true`. */
  readonly draftCount: number;
}

/** One article file as it lies on disk. */
export interface ArticleFile {
  readonly path: ArticlePath;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/**
 * Reads and checks every article below a folder. A file that is wrong is reported and left out; the others are read.
 *
 * @throws {CorpusNotFoundError} when the folder cannot be read
 */
export async function readCorpus(directory: string): Promise<Corpus> {
  const { files, problems } = await readArticleFiles(directory);
  const articles: Article[] = [];
  let draftCount = 0;
  for (const file of files) {
    try {
      const { article, warnings } = parseArticle(file.path, file.bytes);
      problems.push(...warnings);
      if (article === null) draftCount += 1;
      else articles.push(article);
    } catch (error) {
      if (!(error instanceof ArticleRefusedError)) throw error;
      problems.push(...error.problems);
    }
  }
  const { kept, problems: duplicates } = leaveOutDuplicates(articles);
  problems.push(...duplicates);
  problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)));
  return {
    articles: kept,
    hashes: new Map(files.map(({ path, hash }) => [path, hash])),
    problems,
    draftCount,
  };
}

/**
 * SHA-256 of every article file below a folder, without keeping or parsing their text: what tells whether an index is
 * current.
 *
 * @throws {CorpusNotFoundError} when the folder cannot be read
 */
export async function readArticleHashes(directory: string): Promise<ReadonlyMap<ArticlePath, string>> {
  const { files } = await readArticleFiles(directory);
  return new Map(files.map(({ path, hash }) => [path, hash]));
}

/**
 * The bytes of every `.md` and `.txt` file below a folder, in order of path, without parsing them.
 *
 * Symbolic links are never followed: one that leads out of the folder could publish any file of this machine, and one
 * inside it would only be a duplicate.
 */
export async function readArticleFiles(
  directory: string,
): Promise<{ files: ArticleFile[]; problems: CorpusProblem[] }> {
  const root = await realpath(directory).catch((cause: unknown) => {
    throw new CorpusNotFoundError(directory, { cause });
  });
  const files: ArticleFile[] = [];
  const problems: CorpusProblem[] = [];
  for (const entry of await listArticleEntries(root, '')) {
    const problem = { severity: 'error' as const, file: entry.path, line: null };
    if (entry.kind !== 'file') {
      problems.push({
        ...problem,
        found: entry.kind,
        expected: 'an ordinary file',
        remedy: 'Put a copy of the article here instead.',
      });
      continue;
    }
    try {
      const bytes = await readOrdinaryFile(join(root, entry.path), entry.path);
      files.push({
        path: entry.path as ArticlePath,
        bytes,
        hash: createHash('sha256').update(bytes).digest('hex'),
      });
    } catch (error) {
      if (error instanceof ArticleRefusedError) problems.push(...error.problems);
      else
        problems.push({
          ...problem,
          found: `a file that cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
          expected: 'a readable file',
          remedy: 'Check its permissions.',
        });
    }
  }
  return { files, problems };
}

interface ArticleEntry {
  readonly path: string;
  readonly kind: 'file' | 'a symbolic link' | 'a special file';
}

async function listArticleEntries(root: string, below: string): Promise<ArticleEntry[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((cause: unknown) => {
    throw new CorpusNotFoundError(join(root, below), { cause });
  });
  const found: ArticleEntry[] = [];
  // By code units, not by locale: the order of passages, and so every tie, is the same on every machine.
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await listArticleEntries(root, path)));
    else if (entry.isSymbolicLink() || /\.(?:md|txt)$/i.test(entry.name))
      found.push({ path, kind: kindOf(entry) });
  }
  return found;
}

function kindOf(entry: Dirent): ArticleEntry['kind'] {
  if (entry.isSymbolicLink()) return 'a symbolic link';
  return entry.isFile() ? 'file' : 'a special file';
}

/** Opens without following a link that was put there since the folder was listed, and never reads more than allowed. */
async function readOrdinaryFile(path: string, name: string): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size } = await handle.stat();
    if (size > MAX_ARTICLE_BYTES) refuseTooLarge(name, size);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
