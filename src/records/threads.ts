import * as v from 'valibot';
import type { Connection } from './connection.js';

/** Threads in which the bot answers what follows without being called. */
export class Threads {
  constructor(private readonly connection: Connection) {}

  /**
   * Remembered again, a thread is kept for longer.
   *
   * @param at - milliseconds since 1970, whole
   */
  remember(threadId: string, guildId: string, at: number): void {
    this.connection.run(
      `INSERT INTO threads (thread_id, guild_id, at) VALUES (?, ?, ?)
       ON CONFLICT (thread_id) DO UPDATE SET at = max(at, excluded.at)`,
      [threadId, guildId, at],
    );
  }

  isOurs(threadId: string): boolean {
    const sql = 'SELECT 1 AS found FROM threads WHERE thread_id = ?';
    return this.connection.rows(v.object({ found: v.number() }), sql, [threadId]).length > 0;
  }
}
