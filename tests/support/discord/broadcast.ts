import { PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { isThread, type Channel, type Guild } from './entities.js';
import type { Fields } from './fields.js';
import { INTENT } from './gateway-protocol.js';
import type { GatewaySession } from './gateway-session.js';
import { messageFor } from './message-redaction.js';
import type { MessageRecord } from './message-store.js';
import type { World } from './world.js';

interface Identity {
  readonly applicationId: string;
  readonly applicationFlags: number;
  /** Where a session is resumed. */
  readonly gatewayUrl: string;
  readonly unavailableGuildIds: readonly string[];
}

/** Tells the sessions what happens, as far as each has asked for it and the bot can see it. */
export class Broadcast {
  readonly #world: World;
  readonly #sessions: () => readonly GatewaySession[];

  constructor(world: World, sessions: () => readonly GatewaySession[]) {
    this.#world = world;
    this.#sessions = sessions;
  }

  /** READY, then every guild, as at the beginning of a session. */
  greet(session: GatewaySession, identity: Identity): void {
    const { applicationId, applicationFlags, gatewayUrl, unavailableGuildIds } = identity;
    const guildIds = [...this.#world.guilds.map(({ id }) => id), ...unavailableGuildIds];
    session.dispatch('READY', {
      v: 10,
      user: this.#world.bot,
      guilds: guildIds.map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: gatewayUrl,
      shard: [0, 1],
      application: { id: applicationId, flags: applicationFlags },
      private_channels: [],
    });
    if ((session.intents & INTENT.guilds) === 0) return;
    for (const guild of this.#world.guilds) session.dispatch('GUILD_CREATE', this.#guildEvent(guild));
  }

  interactionCreated(interaction: Fields): void {
    for (const session of this.#sessions()) session.dispatch('INTERACTION_CREATE', interaction);
  }

  messageCreated(record: MessageRecord): void {
    this.#message('MESSAGE_CREATE', record);
  }

  messageUpdated(record: MessageRecord): void {
    this.#message('MESSAGE_UPDATE', record);
  }

  messageDeleted({ message, guildId, ephemeralFor }: MessageRecord): void {
    const channel = this.#world.channel(message.channel_id);
    if (channel === undefined || ephemeralFor !== null) return;
    const data = { id: message.id, channel_id: message.channel_id, ...(guildId && { guild_id: guildId }) };
    for (const session of this.#listeners(channel)) session.dispatch('MESSAGE_DELETE', data);
  }

  threadCreated(thread: Channel): void {
    this.#guildEventTo(thread, 'THREAD_CREATE', { ...thread, newly_created: true });
  }

  threadUpdated(thread: Channel): void {
    this.#guildEventTo(thread, 'THREAD_UPDATE', { ...thread });
  }

  #message(event: string, { message, guildId, ephemeralFor }: MessageRecord): void {
    const channel = this.#world.channel(message.channel_id);
    if (channel === undefined || ephemeralFor !== null) return;
    for (const session of this.#listeners(channel)) {
      const mayReadContent = (session.intents & INTENT.messageContent) !== 0;
      const reader = { botId: this.#world.bot.id, mayReadContent };
      const shown = messageFor(reader, message, channel.recipients !== undefined);
      session.dispatch(event, { ...shown, channel_type: channel.type, ...this.#guildPart(message, guildId) });
    }
  }

  /** What a message says in events only. */
  #guildPart({ author }: APIMessage, guildId: string | undefined): Fields {
    const guild = this.#world.guild(guildId);
    if (guild === undefined) return {};
    const { user, ...member } = guild.members.find((one) => one.user.id === author.id) ?? { user: author };
    return { guild_id: guild.id, ...(user.id === author.id && Object.keys(member).length > 0 && { member }) };
  }

  /** Sessions that are told of messages in the channel. */
  #listeners(channel: Channel): GatewaySession[] {
    if ((this.#world.permissions(channel) & PermissionFlagsBits.ViewChannel) === 0n) return [];
    const intent = channel.recipients === undefined ? INTENT.guildMessages : INTENT.directMessages;
    return this.#sessions().filter(({ intents }) => (intents & intent) !== 0);
  }

  #guildEventTo(channel: Channel, event: string, data: Fields): void {
    if ((this.#world.permissions(channel) & PermissionFlagsBits.ViewChannel) === 0n) return;
    for (const session of this.#sessions()) {
      if ((session.intents & INTENT.guilds) !== 0) session.dispatch(event, data);
    }
  }

  #guildEvent(guild: Guild): Fields {
    const botId = this.#world.bot.id;
    return {
      ...guildObject(guild),
      joined_at: guild.members.find(({ user }) => user.id === botId)?.joined_at,
      large: false,
      unavailable: false,
      member_count: guild.members.length,
      // Without the members intent Discord sends the bot's own member only.
      members: guild.members.filter(({ user }) => user.id === botId),
      channels: guild.channels.filter((channel) => !isThread(channel)),
      threads: this.#world.threadsOf(guild),
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    };
  }
}

/** The guild as both the gateway and the routes tell it. */
export function guildObject({ id, name, owner_id, preferred_locale, roles }: Guild): Fields {
  const plain = { verification_level: 1, default_message_notifications: 1, explicit_content_filter: 2 };
  const none = { icon: null, splash: null, afk_channel_id: null, system_channel_id: null, description: null };
  const levels = { mfa_level: 0, nsfw_level: 0, premium_tier: 0, afk_timeout: 300, system_channel_flags: 0 };
  return {
    ...{ id, name, owner_id, preferred_locale, roles, emojis: [], stickers: [], features: ['COMMUNITY'] },
    ...plain,
    ...none,
    ...levels,
  };
}
