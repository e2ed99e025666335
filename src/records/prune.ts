import type { Connection } from './connection.js';
import { eraseDeleted } from './erase-deleted.js';

/** How long everything is kept, in days. */
export const RETENTION = {
  /** A year: what members said of an article before is seldom about its text of today. */
  feedback: 365,
  gaps: 365,
  /** Discord sends a message again within minutes, if at all. */
  claims: 14,
  /** Counted from the last time that a thread was remembered. */
  threads: 90,
} as const;

const DAY = 24 * 60 * 60 * 1000;

/** How many rows of each kind were deleted. */
export type Pruned = Readonly<Record<keyof typeof RETENTION, number>>;

/**
 * Deletes what has been kept for longer than {@link RETENTION} says, members' words from the files too.
 *
 * @param now - milliseconds since 1970, whole
 */
export function prune(connection: Connection, now: number): Pruned {
  const pruned = connection.transaction(() => {
    const deleteFrom = (table: keyof typeof RETENTION): number =>
      connection.run(`DELETE FROM ${table} WHERE at < ?`, [now - RETENTION[table] * DAY]);
    return {
      feedback: deleteFrom('feedback'),
      gaps: deleteFrom('gaps'),
      claims: deleteFrom('claims'),
      threads: deleteFrom('threads'),
    };
  });
  // Claims and threads hold nobody's words: not worth writing the file anew.
  if (pruned.feedback + pruned.gaps > 0) eraseDeleted(connection);
  return pruned;
}
