import type { Connection } from './connection.js';

/** Which messages have been taken up, so that each is answered once, whatever Discord sends twice. */
export class Claims {
  constructor(private readonly connection: Connection) {}

  /**
   * @param at - milliseconds since 1970, whole
   * @returns true for the first call with this message, in whichever process, and false for every later one
   */
  claim(messageId: string, at: number): boolean {
    const sql = 'INSERT INTO claims (message_id, at) VALUES (?, ?) ON CONFLICT (message_id) DO NOTHING';
    return this.connection.run(sql, [messageId, at]) === 1;
  }
}
