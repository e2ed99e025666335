import type { APIRole, APIUser } from 'discord-api-types/v10';
import { CHANNEL, type Channel, type Guild, type Member } from './entities.js';
import { BOT_PERMISSIONS, MEMBER_PERMISSIONS } from './permissions.js';
import { snowflake } from './snowflake.js';

const LONG_AGO = Date.UTC(2022, 4, 1);

export function userWith(fields: Partial<APIUser> = {}): APIUser {
  return {
    id: snowflake(LONG_AGO),
    username: 'alice',
    global_name: null,
    discriminator: '0',
    avatar: null,
    ...fields,
  };
}

export function memberWith(user: APIUser, fields: Partial<Member> = {}): Member {
  return {
    user,
    roles: [],
    nick: null,
    avatar: null,
    joined_at: new Date(LONG_AGO).toISOString(),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
    ...fields,
  };
}

export function textChannel(name: string, fields: Partial<Channel> = {}): Channel {
  return {
    id: snowflake(LONG_AGO),
    type: CHANNEL.text,
    name,
    topic: null,
    position: 0,
    nsfw: false,
    flags: 0,
    parent_id: null,
    last_message_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: [],
    ...fields,
  };
}

/** @param tags - names of the tags that posts may carry */
export function forumChannel(
  name: string,
  tags: readonly string[] = [],
  fields: Partial<Channel> = {},
): Channel {
  return textChannel(name, {
    type: CHANNEL.forum,
    available_tags: tags.map((tag) => ({
      id: snowflake(LONG_AGO),
      name: tag,
      moderated: false,
      emoji_id: null,
      emoji_name: null,
    })),
    ...fields,
  });
}

export function roleWith(fields: Partial<APIRole> & { name: string }): APIRole {
  return {
    id: snowflake(LONG_AGO),
    permissions: '0',
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 1,
    managed: false,
    mentionable: true,
    flags: 0,
    ...fields,
  } as unknown as APIRole;
}

/**
 * A guild with its everyone role; the stand-in adds the bot, with a role that grants `botPermissions`.
 *
 * Without channels given it has #general and the forum #questions, without members alice.
 */
export function guildWith(fields: Partial<Guild> = {}): Guild {
  const id = fields.id ?? snowflake(LONG_AGO);
  const botPermissions = fields.botPermissions ?? BOT_PERMISSIONS;
  const channels = fields.channels ?? [
    textChannel('general'),
    forumChannel('questions', ['answered', 'licensing']),
  ];
  const everyone = roleWith({
    name: '@everyone',
    id,
    position: 0,
    // What the bot is refused must not reach it by way of everyone.
    permissions: (MEMBER_PERMISSIONS & botPermissions).toString(),
  });
  return {
    id,
    name: 'Fintech Forum',
    owner_id: snowflake(LONG_AGO),
    preferred_locale: 'en-US',
    members: [memberWith(userWith())],
    ...fields,
    botPermissions,
    roles: [everyone, ...(fields.roles ?? [])],
    channels: channels.map((channel) => ({ ...channel, guild_id: id })),
  };
}
