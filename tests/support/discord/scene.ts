import type { APIUser } from 'discord-api-types/v10';
import { CHANNEL, idOf, type Channel, type Identified } from './entities.js';
import type { Scene } from './interaction-event.js';
import type { World } from './world.js';

/** Where something happens and who does it; everything has a default. */
export interface Place {
  /** Default: the first member of the guild who is not the bot. */
  readonly user?: Identified;
  /** A channel or thread. Default: the first text channel of the first guild. */
  readonly channel?: Identified;
  /** In the user's direct conversation with the bot instead of a channel. */
  readonly dm?: boolean;
}

export interface ScenePlace extends Place {
  /** Language of the user's client. Default: 'en-US'. */
  readonly locale?: string;
  /** Default: the guild's. */
  readonly guildLocale?: string;
  /** Bit field. Default: what the user may do in the channel. */
  readonly memberPermissions?: bigint;
}

export function sceneAt(world: World, place: ScenePlace): Scene {
  const user = userAt(world, place);
  const { locale = 'en-US', guildLocale, memberPermissions } = place;
  return { user, channel: channelAt(world, place, user), locale, guildLocale, memberPermissions };
}

/** @throws {Error} when the stand-in has never heard of the user */
export function userAt(world: World, { user }: Place): APIUser {
  if (user !== undefined && typeof user !== 'string' && 'username' in user) return user as APIUser;
  if (user === undefined) {
    const first = world.guilds[0]?.members.find((member) => member.user.bot !== true);
    if (first === undefined) throw new Error('no guild has a member but the bot');
    return first.user;
  }
  const known = world.user(idOf(user));
  if (known === undefined) throw new Error(`there is no user ${idOf(user)}`);
  return known;
}

/** @throws {Error} when there is no such channel */
export function channelAt(world: World, { channel, dm = false }: Place, user: APIUser): Channel {
  if (dm) return world.conversationWith(user);
  const first = world.guilds[0]?.channels.find(({ type }) => type === CHANNEL.text);
  const id = channel === undefined ? first?.id : idOf(channel);
  const known = id === undefined ? undefined : world.channel(id);
  if (known === undefined) throw new Error(`there is no channel ${id ?? 'at all'}`);
  return known;
}
