import * as v from 'valibot';
import type { Connection } from './connection.js';

/** Brings what was written last into the file itself, and empties the `-wal` file beside it. */
export function checkpoint(connection: Connection): void {
  connection.rows(v.unknown(), 'PRAGMA wal_checkpoint(TRUNCATE)');
}
