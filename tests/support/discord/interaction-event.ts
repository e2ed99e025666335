import { randomBytes } from 'node:crypto';
import type { APIMessage, APIUser } from 'discord-api-types/v10';
import type { Channel, Guild } from './entities.js';
import type { Fields } from './fields.js';
import type { InteractionRecord } from './interaction-store.js';
import type { Platform } from './platform.js';
import { snowflake } from './snowflake.js';

/** Who uses the bot, where, and in which language. */
export interface Scene {
  readonly user: APIUser;
  readonly channel: Channel;
  readonly locale: string;
  /** Default: the guild's. */
  readonly guildLocale?: string | undefined;
  /** Bit field; default: what the user may do in the channel. */
  readonly memberPermissions?: bigint | undefined;
}

/** Sends an interaction to the bot and keeps what is needed to judge the answers. */
export function sendInteraction(
  platform: Platform,
  scene: Scene,
  type: number,
  data: Fields,
  message: APIMessage | null = null,
): InteractionRecord {
  const { world, options, messages } = platform;
  const { user, channel } = scene;
  const id = snowflake();
  const token = `stand-in-${randomBytes(60).toString('base64url')}`;
  const guild = world.guild(channel.guild_id);
  const event = {
    id,
    token,
    type,
    data,
    version: 1,
    application_id: options.applicationId,
    channel_id: channel.id,
    channel: { ...channel, permissions: world.permissions(channel, user.id).toString() },
    app_permissions: world.permissions(channel).toString(),
    locale: scene.locale,
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: 10_485_760,
    ...(guild === undefined ? directPart(user) : guildPart(platform, scene, guild)),
    ...(message !== null && { message }),
  };
  const record = platform.interactions.add({
    ...{ id, token, type, event, user },
    channelId: channel.id,
    sentAt: Date.now(),
    sourceMessageId: message?.id ?? null,
    sourceRevision: messages.get(message?.id ?? '')?.payloads.length ?? 0,
    originalId: null,
    followUpIds: [],
    ack: null,
    modal: null,
    refusals: [],
  });
  platform.broadcast.interactionCreated(event);
  return record;
}

function directPart(user: APIUser): Fields {
  return { user, context: 1, authorizing_integration_owners: { '0': '0' } };
}

function guildPart({ world }: Platform, scene: Scene, guild: Guild): Fields {
  const { user, channel, guildLocale = guild.preferred_locale } = scene;
  const permissions = scene.memberPermissions ?? world.permissions(channel, user.id);
  const member = guild.members.find((one) => one.user.id === user.id);
  if (member === undefined) throw new Error(`${user.username} is no member of ${guild.name}`);
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guildLocale, features: [] },
    guild_locale: guildLocale,
    member: { ...member, permissions: permissions.toString() },
    context: 0,
    authorizing_integration_owners: { '0': guild.id },
  };
}
