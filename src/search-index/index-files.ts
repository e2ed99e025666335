import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { HnswIndex } from '../vector-index/hnsw-index.js';
import type { IndexContents } from './index-contents.js';
import { decodeIndex, encodeIndex, GRAPH_FILE } from './index-encoding.js';
import { IndexNotWrittenError } from './index-errors.js';
import { type Manifest, parseManifest } from './manifest.js';

const MANIFEST_FILE = 'manifest.json';
/** A manifest has about 120 bytes for each article: room for far more articles than anybody reads. */
const MAX_MANIFEST_BYTES = 50_000_000;

/** Everything of a manifest that is known before the files are written. */
export type ManifestFacts = Omit<Manifest, 'build' | 'files'>;

/**
 * Writes an index so that it is there whole or not at all: its files go into a new folder beside those of the index before,
 * and only then the manifest, which names that folder, is put in place by a rename. Whoever is killed on the way leaves
 * the old manifest and the old files; the next build clears the rest away.
 *
 * @throws {IndexNotWrittenError}
 */
export async function writeIndex(
  directory: string,
  contents: IndexContents,
  graph: HnswIndex | null,
  facts: ManifestFacts,
): Promise<Manifest> {
  const build = `build-${process.pid}-${randomBytes(6).toString('hex')}`;
  const folder = join(directory, build);
  const beside = join(directory, `${MANIFEST_FILE}.${build}`);
  let manifest: Manifest;
  try {
    await makeFolder(directory);
    await mkdir(folder);
    manifest = { ...facts, build, files: await writeFiles(folder, contents, graph) };
    await writeDurably(beside, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
    await rename(beside, join(directory, MANIFEST_FILE));
  } catch (cause) {
    await remove(folder);
    await remove(beside);
    throw new IndexNotWrittenError(directory, { cause });
  }
  // From here on the new index serves. What cannot be cleared away now, a later build clears.
  await removeOldBuilds(directory, build);
  return manifest;
}

/**
 * Makes a folder and those above it. Not by `recursive`: Node then tries for ever where a file system refuses with
 * "no such file" (`/proc`), and hides that a disk is read-only.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    const above = dirname(resolve(folder));
    if (code !== 'ENOENT' || above === resolve(folder) || (await stat(above).catch(() => null)) !== null)
      throw error;
    await makeFolder(above);
    await mkdir(folder);
  }
}

async function writeFiles(
  folder: string,
  contents: IndexContents,
  graph: HnswIndex | null,
): Promise<Manifest['files']> {
  const files: Manifest['files'] = {};
  for (const [name, bytes] of encodeIndex(contents)) {
    await writeDurably(join(folder, name), bytes);
    files[name] = { bytes: bytes.length, sha256: sha256(bytes) };
  }
  if (graph !== null) {
    const file = join(folder, GRAPH_FILE);
    await graph.write(file);
    await syncToDisk(file);
    // hnswlib says nothing when the disk is full: whether the graph is there whole, reading it tells.
    if ((await HnswIndex.read(file, graph.dimension, graph.size)) === null)
      throw new Error('the file of the graph is not whole; the disk may be full');
    const { size } = await stat(file);
    const checksum = await checksumOf(file, size);
    if (checksum === null) throw new Error('the file of the graph cannot be read');
    files[GRAPH_FILE] = { bytes: size, sha256: checksum };
  }
  return files;
}

/** What lies in an index folder. */
export type StoredIndex =
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'stored'; readonly manifest: Manifest };

/** Reads what an index says about itself, and nothing else of it. */
export async function readManifest(directory: string): Promise<StoredIndex> {
  const file = join(directory, MANIFEST_FILE);
  let text: string;
  try {
    const status = await stat(file);
    if (!status.isFile() || status.size > MAX_MANIFEST_BYTES)
      return { kind: 'damaged', reason: 'its manifest is not one of this version' };
    text = await readFile(file, 'utf8');
  } catch {
    return { kind: 'missing' };
  }
  const manifest = parseManifest(text);
  return manifest === null
    ? { kind: 'damaged', reason: 'its manifest is not one of this version' }
    : { kind: 'stored', manifest };
}

/** An index as read from disk; `graph` is null where the graph cannot be used on this machine. */
export interface LoadedIndex {
  readonly contents: IndexContents;
  readonly graph: HnswIndex | null;
}

/** Reads the files that a manifest names, each against its checksum; null when one is missing, cut or changed. */
export async function readIndex(directory: string, manifest: Manifest): Promise<LoadedIndex | null> {
  const folder = join(directory, manifest.build);
  const files = new Map<string, Uint8Array>();
  for (const [name, { bytes: size, sha256: checksum }] of Object.entries(manifest.files)) {
    const file = join(folder, name);
    if (name === GRAPH_FILE) {
      // hnswlib reads the graph itself: there is no need for a second one in memory.
      if ((await checksumOf(file, size)) !== checksum) return null;
      continue;
    }
    const bytes = await readWhole(file, size);
    if (bytes === null || sha256(bytes) !== checksum) return null;
    files.set(name, bytes);
  }
  const contents = decodeIndex(files, manifest.dimension);
  if (contents === null) return null;
  const rows = contents.vectors.length / contents.dimension;
  const graph =
    GRAPH_FILE in manifest.files
      ? await HnswIndex.read(join(folder, GRAPH_FILE), contents.dimension, rows)
      : null;
  return { contents, graph };
}

/** An ordinary file of exactly this size; null when there is none. One of another size is not read at all. */
async function readWhole(file: string, size: number): Promise<Uint8Array | null> {
  try {
    if (!(await isFileOfSize(file, size))) return null;
    const bytes = await readFile(file);
    return bytes.length === size ? bytes : null;
  } catch {
    return null;
  }
}

/** SHA-256 of an ordinary file of exactly this size, read piece by piece; null when there is none. */
async function checksumOf(file: string, size: number): Promise<string | null> {
  try {
    if (!(await isFileOfSize(file, size))) return null;
    const hash = createHash('sha256');
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

async function isFileOfSize(file: string, size: number): Promise<boolean> {
  const found = await stat(file);
  return found.isFile() && found.size === size;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes and waits until it is on the disk: a manifest must never name files that a power cut took away. */
async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what earlier builds left, except the files of builds that are still being written by another process. */
async function removeOldBuilds(directory: string, current: string): Promise<void> {
  for (const name of await readdir(directory).catch(() => [])) {
    const match = /^(?:manifest\.json\.)?build-(\d+)-[a-z0-9]+$/.exec(name);
    if (match === null || name === current) continue;
    const owner = Number(match[1]);
    if (owner === process.pid || !isRunning(owner)) await remove(join(directory, name));
  }
}

/** Removes a file or folder if that is possible. */
async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
