import { MessageReferenceType, MessageType, type APIMessage, type APIUser } from 'discord-api-types/v10';
import { CHANNEL, idOf, type Channel, type Identified } from './entities.js';
import { keepMessage } from './message-sending.js';
import { messageFrom, seen, type SeenMessage } from './message-store.js';
import type { Platform } from './platform.js';
import { pings } from './pings.js';
import { channelAt, userAt } from './scene.js';
import { snowflake } from './snowflake.js';
import { tagIds, threadWith } from './threads.js';

/** A message that somebody writes. */
export interface Saying {
  readonly content: string;
  /** Default: the first member of the guild who is not the bot. */
  readonly author?: Identified;
  /** A channel or thread. Default: the first text channel of the first guild. */
  readonly channel?: Identified;
  /** The same, for readers. */
  readonly thread?: Identified;
  /** In the author's direct conversation with the bot. */
  readonly dm?: boolean;
  /** Users mentioned beside those whom the text names as `<@id>`. */
  readonly mentions?: readonly Identified[];
  /** A message of the same channel; without a channel given, its channel is taken. */
  readonly replyTo?: Identified;
  /** Whether the reply notifies whom it replies to. Default: true. */
  readonly pingReply?: boolean;
  /** Anything else about the message, as its type or attachments. */
  readonly fields?: Partial<APIMessage>;
}

export function say(platform: Platform, saying: Saying): SeenMessage {
  const { world, messages } = platform;
  const author = userAt(world, saying.author === undefined ? {} : { user: saying.author });
  const target = saying.replyTo === undefined ? undefined : messages.get(idOf(saying.replyTo))?.message;
  const place = saying.thread ?? saying.channel ?? target?.channel_id;
  const channel = channelAt(world, { ...(place && { channel: place }), dm: saying.dm === true }, author);
  const message = messageFrom(
    { content: saying.content },
    { channel_id: channel.id, author, ...saying.fields },
  );
  if (target !== undefined) Object.assign(message, replyPart(target, channel));
  const mentioned = (saying.mentions ?? []).map((user) => userAt(world, { user }));
  if (target !== undefined && saying.pingReply !== false) mentioned.push(target.author);
  return publish(platform, channel, message, mentioned);
}

/** Takes a message away, as its author or a moderator does. */
export function unsay(platform: Platform, message: Identified): void {
  const record = platform.messages.get(idOf(message));
  if (record === undefined) throw new Error(`there is no message ${idOf(message)}`);
  platform.messages.remove(record);
  platform.broadcast.messageDeleted(record);
  platform.changes.announce();
}

/** A new thread in a forum, with the message that starts it. */
export interface ForumPost {
  readonly title: string;
  readonly content: string;
  /** Default: the first forum of the first guild. */
  readonly forum?: Identified;
  readonly author?: Identified;
  /** Names or ids of the forum's tags. */
  readonly tags?: readonly string[];
  /** For how long after THREAD_CREATE Discord does not have the starter message yet; milliseconds. Default: 0. */
  readonly starterLagMs?: number;
}

export interface Posted {
  readonly thread: Channel;
  /** The starter message; its id is the thread's. */
  readonly message: SeenMessage;
}

export function forumPost(platform: Platform, post: ForumPost): Posted {
  const { world, broadcast } = platform;
  const author = userAt(world, post.author === undefined ? {} : { user: post.author });
  const forum = world.guilds[0]?.channels.find(({ type }) => type === CHANNEL.forum);
  const parent = channelAt(world, { channel: post.forum ?? forum ?? '' }, author);
  const tags = tagIds(parent, post.tags ?? []);
  const id = snowflake();
  const thread = world.add(threadWith({ parent, name: post.title, ownerId: author.id, id, tags }));
  const message = messageFrom({ content: post.content }, { id, channel_id: id, author });
  broadcast.threadCreated(thread);
  return { thread, message: publish(platform, thread, message, [], post.starterLagMs) };
}

function replyPart(target: APIMessage, channel: Channel): Partial<APIMessage> {
  return {
    type: MessageType.Reply,
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: target.id,
      channel_id: channel.id,
      ...(channel.guild_id !== undefined && { guild_id: channel.guild_id }),
    },
    referenced_message: structuredClone(target),
  };
}

function publish(
  platform: Platform,
  channel: Channel,
  message: APIMessage,
  mentioned: readonly APIUser[],
  lagMs = 0,
): SeenMessage {
  const record = keepMessage(platform, channel, message, {
    findableAt: Date.now() + lagMs,
    pinged: pings({ content: message.content }),
  });
  const others = mentioned.filter(({ id }) => !message.mentions.some((user) => user.id === id));
  message.mentions.push(...others);
  if (lagMs === 0) platform.broadcast.messageCreated(record);
  else setTimeout(() => platform.broadcast.messageCreated(record), lagMs).unref();
  platform.changes.announce();
  return seen(record);
}
