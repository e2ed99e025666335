import type { Value } from './connection.js';

/** Which part of what was saved a summary is about. */
export interface Scope {
  /** One server; null for all of them and direct messages together. */
  readonly guildId: string | null;
  /** Beginning, in milliseconds since 1970; what was saved at this very moment counts. */
  readonly since: number;
}

/** The condition for a scope, and the values for its question marks. Two conditions, so that each has an index to go by. */
export function conditionFor({ guildId, since }: Scope): readonly [string, Value[]] {
  return guildId === null ? ['at >= ?', [since]] : ['guild_id = ? AND at >= ?', [guildId, since]];
}
