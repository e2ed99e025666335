import { checkpoint } from './checkpoint.js';
import type { Connection } from './connection.js';

/**
 * Takes what was deleted out of the files too. `secure_delete` alone does not: when SQLite moves rows from page to page, words
 * stay behind in the gaps (in eight of thirty files that were tried), and the `-wal` file keeps the pages as they were. So the
 * file is written anew, a quarter of a second for 30 MB, and the `-wal` file emptied.
 */
export function eraseDeleted(connection: Connection): void {
  connection.run('VACUUM');
  checkpoint(connection);
}
