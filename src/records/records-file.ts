import { accessSync, chmodSync, closeSync, constants, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { explained, RecordsError } from './records-error.js';

/** The file and what SQLite puts beside it while it is open. */
const SUFFIXES = ['', '-wal', '-shm'];
/** Members' words are for the user who runs the bot, and nobody else on the machine. */
const OWNER_ONLY = { file: 0o600, folder: 0o700 };

/**
 * Makes an empty file, and the folders above it, where there is none yet.
 *
 * @throws {RecordsError} when something else stands there, or nothing can be made there
 */
export function makeRecordsFile(file: string): void {
  try {
    makeFolder(dirname(file));
    // Never opened when it exists: closing it here would take away the locks that a connection in this process has on it.
    if (!isOrdinaryFile(file)) closeSync(openSync(file, 'wx', OWNER_ONLY.file));
    // SQLite would open a file that is read-only too, and complain at the first vote.
    accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' || syscall !== 'open') throw explained(file, error);
    // Another process has made it just now, or else a link stands there that leads nowhere.
    if (!isOrdinaryFile(file)) throw notAFile(file, 'a link to nothing', { cause: error });
  }
}

/** Takes the file from the reach of other users where an earlier hand left it open to them. SQLite keeps the mode it finds. */
export function keepToOwner(file: string): void {
  for (const suffix of SUFFIXES) {
    try {
      const { mode } = statSync(file + suffix);
      if ((mode & 0o077) !== 0) chmodSync(file + suffix, OWNER_ONLY.file);
    } catch {
      // Not there, on a disk without modes, or another user's, who has shared it on purpose: no reason not to run.
    }
  }
}

function isOrdinaryFile(file: string): boolean {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined || status.isFile()) return status !== undefined;
  throw notAFile(file, status.isDirectory() ? 'a folder' : 'something that is no ordinary file');
}

function notAFile(file: string, found: string, options?: ErrorOptions): RecordsError {
  const nextStep = 'Give the path of a file that is there or can be made.';
  return new RecordsError(file, found, 'a file for the records', nextStep, options);
}

/**
 * Makes a folder and those above it. Not by `recursive`: Node then tries for ever where a file system refuses with
 * "no such file" (`/proc`), and hides that a disk is read-only.
 */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, OWNER_ONLY.folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;
    if (exists(folder) && statSync(folder).isDirectory()) return;
    if (code !== 'ENOENT' || exists(dirname(folder))) throw error;
    makeFolder(dirname(folder));
    makeFolder(folder);
  }
}
