import * as v from 'valibot';
import type { Connection } from './connection.js';

/** A channel in which every question is answered. */
export interface QaChannel {
  readonly channelId: string;
  readonly guildId: string;
  /** Who asked for it; null when that member wants to be forgotten. */
  readonly addedBy: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Channels that were chosen with a command, besides those in the settings. */
export class QaChannels {
  constructor(private readonly connection: Connection) {}

  /** @returns whether it is new; one that was there already stays as it was */
  add(channelId: string, guildId: string, addedBy: string, at: number): boolean {
    return (
      this.connection.run(
        `INSERT INTO qa_channels (channel_id, guild_id, added_by, at) VALUES (?, ?, ?, ?)
         ON CONFLICT (channel_id) DO NOTHING`,
        [channelId, guildId, addedBy, at],
      ) === 1
    );
  }

  /** @returns whether it was there; a channel of another server stays */
  remove(channelId: string, guildId: string): boolean {
    const sql = 'DELETE FROM qa_channels WHERE channel_id = ? AND guild_id = ?';
    return this.connection.run(sql, [channelId, guildId]) === 1;
  }

  /** The channels of a server, or of all, the oldest first. */
  list(guildId?: string): QaChannel[] {
    const [condition, values] = guildId === undefined ? ['', []] : ['WHERE guild_id = ?', [guildId]];
    return this.connection.rows(
      QaChannelRow,
      `SELECT channel_id AS channelId, guild_id AS guildId, added_by AS addedBy, at
       FROM qa_channels ${condition} ORDER BY at, channel_id`,
      values,
    );
  }
}

const QaChannelRow = v.object({
  channelId: v.string(),
  guildId: v.string(),
  addedBy: v.nullable(v.string()),
  at: v.number(),
});
