import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach } from 'vitest';
import { openRecords } from '../../src/records/database.js';
import type { Records } from '../../src/records/records.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const opened: Records[] = [];

// Registered when a test file imports this: what a test leaves open is closed after it.
afterEach(() => {
  for (const records of opened.splice(0)) records.close();
});

let folder: Promise<string> | undefined;

/** Path of a file that is not there yet, in a folder of its own. */
export async function newRecordsFile(): Promise<string> {
  folder ??= temporaryFolder();
  return join(await mkdtemp(join(await folder, 'records-')), 'records.db');
}

/** Opens records for one test. */
export function open(file: string): Records {
  const records = openRecords(file);
  opened.push(records);
  return records;
}

/** Empty records for one test. */
export async function newRecords(): Promise<Records> {
  return open(await newRecordsFile());
}

/** What SQLite itself finds in a file, past everything that is tested. */
export function query(file: string, sql: string): unknown[] {
  const database = new Database(file);
  try {
    return database.prepare(sql).all([]);
  } finally {
    database.close();
  }
}

/** Runs statements on a file, past everything that is tested. */
export function execute(file: string, sql: string): void {
  const database = new Database(file);
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}

/**
 * What lies in a file; nothing where there is none. Read by another process: closing the file in this one would take away the
 * locks that its connections have on it.
 */
export function bytesOf(file: string): Buffer {
  return existsSync(file) ? execFileSync('cat', [file], { maxBuffer: 100_000_000 }) : Buffer.alloc(0);
}
