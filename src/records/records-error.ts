/** Records that cannot be opened, read or written. */
export class RecordsError extends Error {
  override readonly name = 'RecordsError';

  /**
   * @param file - path of the records
   * @param found - what stands in the way
   * @param expected - what should be there
   * @param nextStep - what to do about it, a sentence
   */
  constructor(
    readonly file: string,
    readonly found: string,
    readonly expected: string,
    readonly nextStep: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: found ${found}; expected ${expected}. ${nextStep}`, options);
  }
}

/**
 * The words for an error that came from SQLite or the file system.
 *
 * @returns the error itself when neither the file nor its disk is to blame, but this program
 */
export function explained(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof RecordsError) return error;
  const { rawCode, code } = error as Error & { readonly rawCode?: number; readonly code?: string };
  // The lowest eight bits are the kind of error, those above tell variants of it apart.
  const words = rawCode === undefined ? FILE_SYSTEM_ERRORS[code ?? ''] : SQLITE_ERRORS[rawCode & 0xff];
  return words === undefined ? error : new RecordsError(file, ...words, { cause: error });
}

/** Found, expected, next step. */
type Words = readonly [string, string, string];

/** Also for what SQLite itself finds nothing wrong with, rows of another shape for example. */
export const DAMAGED: Words = [
  'a database that is damaged',
  'one that is whole',
  'Stop the bot, move the file away with the -wal and -shm files beside it, and put a copy from before in its place; without a copy a new one is made.',
];

const NO_PERMISSION: Words = [
  'no permission to write there',
  'a file and a folder that can be written',
  'Give the user who runs the bot permission to write both, or choose another place for the records.',
];
const READ_ONLY_DISK: Words = [
  'a read-only disk',
  'one that can be written',
  'Choose another place for the records.',
];
const FULL: Words = ['a full disk', 'room for the records', 'Make room, then try again.'];
const FILE_FOR_FOLDER: Words = [
  'a file where a folder is needed',
  'the path of a file in a folder',
  'Move that file away, or choose another place for the records.',
];
const BUSY: Words = [
  'a file that another process has kept locked',
  'one that is free after a moment',
  'Try again; if that does not help, end the other process that uses the file.',
];
export const UNOPENABLE: Words = [
  'a place where no database can be opened',
  'a file in a folder that can be written',
  'Choose another place for the records.',
];

const FILE_SYSTEM_ERRORS: Readonly<Record<string, Words>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: READ_ONLY_DISK,
  ENOSPC: FULL,
  EDQUOT: FULL,
  ENOTDIR: FILE_FOR_FOLDER,
  EEXIST: FILE_FOR_FOLDER,
  ENOENT: UNOPENABLE,
  ELOOP: UNOPENABLE,
  EINVAL: UNOPENABLE,
  ENAMETOOLONG: [
    'a path that is too long',
    'one that the disk can hold',
    'Choose a shorter path for the records.',
  ],
};

/** By the numbers at https://www.sqlite.org/rescode.html. */
const SQLITE_ERRORS: Readonly<Record<number, Words>> = {
  3: NO_PERMISSION,
  5: BUSY,
  6: BUSY,
  8: NO_PERMISSION,
  10: [
    'a disk that reports errors',
    'one that can be read and written',
    'Check the disk and whether it is full, then start the bot again.',
  ],
  11: DAMAGED,
  13: FULL,
  14: UNOPENABLE,
  26: [
    'a file that is no database',
    "the bot's records, or no file",
    'Move the file away, or choose another place for the records.',
  ],
};
