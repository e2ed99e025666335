import type { Connection } from './connection.js';
import { eraseDeleted } from './erase-deleted.js';

/**
 * Deletes a member's votes and questions, and the member's name from channels, which stay. Nothing of it is left in the files
 * either, unless another process reads them at this moment: then in the `-wal` file, until the next time it is emptied.
 *
 * @returns how many votes and questions were deleted
 * @throws {RecordsError} when nothing was deleted, for want of room for example, or when all was but the file could not be
 *   written anew, so that words may be left in it. Another call mends both, also when nothing is left to delete.
 */
export function forgetUser(connection: Connection, userId: string): number {
  const deleted = connection.transaction(() => {
    connection.run('UPDATE qa_channels SET added_by = NULL WHERE added_by = ?', [userId]);
    return (
      connection.run('DELETE FROM feedback WHERE user_id = ?', [userId]) +
      connection.run('DELETE FROM gaps WHERE user_id = ?', [userId])
    );
  });
  eraseDeleted(connection);
  return deleted;
}
