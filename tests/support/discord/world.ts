import type { APIUser } from 'discord-api-types/v10';
import { CHANNEL, isThread, type Channel, type Guild } from './entities.js';
import { memberWith, roleWith, userWith } from './fixtures.js';
import { ALL_PERMISSIONS, permissionsIn } from './permissions.js';
import { snowflake } from './snowflake.js';

/** Who and where: the bot, the guilds, their channels and threads, and direct conversations. */
export class World {
  readonly bot: APIUser;
  readonly guilds: readonly Guild[];
  readonly #channels = new Map<string, Channel>();

  constructor(botUserId: string, guilds: readonly Guild[]) {
    this.bot = userWith({ id: botUserId, username: 'policy-bot', discriminator: '4821', bot: true });
    this.guilds = guilds.map((guild) => this.#withBot(guild));
    for (const guild of this.guilds) for (const channel of guild.channels) this.add(channel);
  }

  /** The channel, thread, forum or conversation with the id. */
  channel(id: string): Channel | undefined {
    return this.#channels.get(id);
  }

  guild(id: string | undefined): Guild | undefined {
    return this.guilds.find((guild) => guild.id === id);
  }

  threadsOf(guild: Guild): Channel[] {
    return [...this.#channels.values()].filter(
      (channel) => isThread(channel) && channel.guild_id === guild.id,
    );
  }

  add(channel: Channel): Channel {
    this.#channels.set(channel.id, channel);
    return channel;
  }

  /** The direct conversation of the bot with someone, opened when there is none yet. */
  conversationWith(user: APIUser): Channel {
    for (const channel of this.#channels.values()) {
      if (channel.recipients?.some(({ id }) => id === user.id) === true) return channel;
    }
    const { dm } = CHANNEL;
    return this.add({
      id: snowflake(),
      type: dm,
      name: null,
      flags: 0,
      last_message_id: null,
      recipients: [user],
    });
  }

  /** Everyone whom the stand-in has heard of. */
  user(id: string): APIUser | undefined {
    if (id === this.bot.id) return this.bot;
    const members = this.guilds.flatMap((guild) => guild.members.map(({ user }) => user));
    const partners = [...this.#channels.values()].flatMap(({ recipients }) => recipients ?? []);
    return [...members, ...partners].find((user) => user.id === id);
  }

  /** What someone may do in a channel; in a direct conversation everything. */
  permissions(channel: Channel, userId = this.bot.id): bigint {
    const guild = this.guild(channel.guild_id);
    return guild === undefined ? ALL_PERMISSIONS : permissionsIn(guild, channel, userId);
  }

  #withBot(guild: Guild): Guild {
    const role = roleWith({
      name: this.bot.username,
      permissions: guild.botPermissions.toString(),
      managed: true,
      tags: { bot_id: this.bot.id },
    });
    return {
      ...guild,
      roles: [...guild.roles, role],
      members: [...guild.members, memberWith(this.bot, { roles: [role.id] })],
    };
  }
}
