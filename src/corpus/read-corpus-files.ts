import { createHash } from 'node:crypto';
import { constants, type Dirent } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { CorpusNotFoundError } from './corpus-not-found-error.js';
import { ArticleRefusedError, type CorpusProblem } from './corpus-problem.js';
import { MAX_ARTICLE_BYTES, refuseTooLarge } from './decode-article.js';
import { GLOSSARY_FILE } from './glossary-file.js';

/** One file of the corpus as it lies on disk, or what is wrong with it. */
export type CorpusFile =
  | { readonly kind: 'read'; readonly path: string; readonly bytes: Uint8Array; readonly hash: string }
  | { readonly kind: 'refused'; readonly path: string; readonly problems: readonly CorpusProblem[] };

/**
 * SHA-256 of every file of a corpus that can be read, without keeping or parsing any: what tells whether an index is
 * current.
 *
 * @throws {CorpusNotFoundError} when the folder cannot be read
 */
export async function readCorpusHashes(directory: string): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for await (const file of readCorpusFiles(directory))
    if (file.kind === 'read') hashes.set(file.path, file.hash);
  return hashes;
}

/**
 * The bytes of every article (`.md`, `.txt`) below a folder, and of its glossary, in order of path, one at a time.
 *
 * Symbolic links are never followed: one that leads out of the folder could publish any file of this machine, and one
 * inside it would only be a duplicate.
 *
 * @throws {CorpusNotFoundError} when the folder cannot be read
 */
export async function* readCorpusFiles(directory: string): AsyncGenerator<CorpusFile> {
  const root = await realpath(directory).catch((cause: unknown) => {
    throw new CorpusNotFoundError(directory, { cause });
  });
  for (const { path, kind } of await listEntries(root)) {
    const refused = (found: string, expected: string, remedy: string): CorpusFile => ({
      kind: 'refused',
      path,
      problems: [{ severity: 'error', file: path, line: null, found, expected, remedy }],
    });
    if (kind === 'unreadable folder') {
      yield refused('a folder that cannot be read', 'a readable folder', 'Check its permissions.');
      continue;
    }
    if (kind === 'folder') {
      yield refused(
        'a folder with the name of a file',
        'an ordinary file',
        'Rename the folder, or put the file here that it stands for.',
      );
      continue;
    }
    if (kind !== 'file') {
      yield refused(`a ${kind}`, 'an ordinary file', 'Put a copy of the article here instead.');
      continue;
    }
    try {
      const bytes = await readOrdinaryFile(join(root, path), path);
      yield { kind: 'read', path, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
    } catch (error) {
      if (error instanceof ArticleRefusedError) yield { kind: 'refused', path, problems: error.problems };
      else
        yield refused(
          `a file that cannot be read (${errorCode(error)})`,
          'a readable file',
          'Check its name and its permissions.',
        );
    }
  }
}

function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
}

/** Tells people how to write articles; is none. */
const CONTRIBUTORS_PAGE = 'README.md';

interface CorpusEntry {
  readonly path: string;
  readonly kind: 'file' | 'symbolic link' | 'special file' | 'folder' | 'unreadable folder';
}

async function listEntries(root: string): Promise<CorpusEntry[]> {
  const found: CorpusEntry[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((cause: unknown) => {
      if (folder === '') throw new CorpusNotFoundError(root, { cause });
      return null;
    });
    if (entries === null) found.push({ path: folder, kind: 'unreadable folder' });
    for (const entry of entries ?? []) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      if (path === CONTRIBUTORS_PAGE) continue;
      if (entry.isSymbolicLink() || /\.(?:md|txt)$/i.test(entry.name) || path === GLOSSARY_FILE)
        found.push({ path, kind: kindOf(entry) });
    }
  }
  // By code units, not by locale: the order of passages, and so every tie, is the same on every machine.
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function kindOf(entry: Dirent): CorpusEntry['kind'] {
  if (entry.isSymbolicLink()) return 'symbolic link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'special file';
}

/**
 * Reads one file of a corpus. Opens without following a link, and without waiting for the other end of a pipe, that was put there since the folder was
 * listed, and never reads more than allowed.
 */
export async function readOrdinaryFile(path: string, name: string): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw new Error(`${name} is not an ordinary file`);
    if (status.size > MAX_ARTICLE_BYTES) refuseTooLarge(name, status.size);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
