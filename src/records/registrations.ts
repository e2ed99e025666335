import * as v from 'valibot';
import type { Connection } from './connection.js';

/** Which commands Discord was last told of, so that it is told again only when they have changed. */
export class Registrations {
  constructor(private readonly connection: Connection) {}

  /**
   * @param scope - `global`, or the id of the server that the commands are for
   * @returns the hash of the commands; null when none were registered
   */
  hashOf(applicationId: string, scope: string): string | null {
    const [row] = this.connection.rows(
      v.object({ hash: v.string() }),
      'SELECT hash FROM registrations WHERE application_id = ? AND scope = ?',
      [applicationId, scope],
    );
    return row?.hash ?? null;
  }

  /** @param at - milliseconds since 1970, whole */
  save(applicationId: string, scope: string, hash: string, at: number): void {
    this.connection.run(
      `INSERT INTO registrations (application_id, scope, hash, at) VALUES (?, ?, ?, ?)
       ON CONFLICT (application_id, scope) DO UPDATE SET hash = excluded.hash, at = excluded.at`,
      [applicationId, scope, hash, at],
    );
  }

  /** @returns whether there was one */
  forget(applicationId: string, scope: string): boolean {
    const sql = 'DELETE FROM registrations WHERE application_id = ? AND scope = ?';
    return this.connection.run(sql, [applicationId, scope]) === 1;
  }
}
