import { accessSync, constants } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];

// Registered when a test file imports this: its folders go when its tests are done.
afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/**
 * A new empty folder, removed after the last test of the file.
 *
 * @param where - in memory where that is possible, or on a disk, which takes its time to write
 */
export async function temporaryFolder(where: 'in-memory' | 'on-disk' = 'in-memory'): Promise<string> {
  const parent = where === 'in-memory' ? folderInMemory() : tmpdir();
  const folder = await mkdtemp(join(await realpath(parent), 'fintech-policy-bot-'));
  folders.push(folder);
  return folder;
}

/** Writing an index waits for the disk seventeen times, which costs a tenth of a second; memory has nothing to wait for. */
function folderInMemory(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}
