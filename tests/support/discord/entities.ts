import type { APIGuildForumTag, APIOverwrite, APIRole, APIUser, Locale } from 'discord-api-types/v10';

/** A channel, thread, forum or direct conversation as it goes over the wire; each kind uses some of the fields. */
export interface Channel {
  id: string;
  type: number;
  guild_id?: string;
  name: string | null;
  topic?: string | null;
  position?: number;
  nsfw?: boolean;
  flags: number;
  parent_id?: string | null;
  last_message_id: string | null;
  rate_limit_per_user?: number;
  permission_overwrites?: APIOverwrite[];
  available_tags?: APIGuildForumTag[];
  default_auto_archive_duration?: number;
  recipients?: APIUser[];
  // The rest is for threads.
  owner_id?: string;
  applied_tags?: string[];
  message_count?: number;
  total_message_sent?: number;
  member_count?: number;
  thread_metadata?: ThreadMetadata;
}

export interface ThreadMetadata {
  archived: boolean;
  locked: boolean;
  auto_archive_duration: number;
  archive_timestamp: string;
  create_timestamp: string;
}

export interface Member {
  user: APIUser;
  roles: string[];
  nick: string | null;
  avatar: null;
  joined_at: string;
  premium_since: null;
  deaf: boolean;
  mute: boolean;
  flags: number;
  pending: boolean;
  communication_disabled_until: null;
}

export interface Guild {
  id: string;
  name: string;
  owner_id: string;
  preferred_locale: `${Locale}`;
  roles: APIRole[];
  channels: Channel[];
  members: Member[];
  /** What the bot's own role grants, as a bit field. */
  botPermissions: bigint;
}

/** Numbers of the channel types that the stand-in knows. */
export const CHANNEL = { text: 0, dm: 1, announcementThread: 10, thread: 11, privateThread: 12, forum: 15 };

export function isThread(channel: Channel): boolean {
  return [CHANNEL.announcementThread, CHANNEL.thread, CHANNEL.privateThread].includes(channel.type);
}

/** A thing with an id, or the id. */
export type Identified = string | { readonly id: string };

export function idOf(thing: Identified): string {
  return typeof thing === 'string' ? thing : thing.id;
}
