import type { Message } from 'discord.js';
import { isQuestion } from '../../language/message-kind.js';
import type { BotContext } from '../context.js';
import { plainWords } from './plain-words.js';

/** Why a message is answered, which decides where. */
export type Reason =
  /** The bot is mentioned, or written to. */
  | 'addressed'
  /** A question in reply to one of its messages. */
  | 'reply'
  /** A question in a thread that it opened. */
  | 'own-thread'
  /** A question in a Q&A channel. */
  | 'qa-channel';

/**
 * Why the bot answers a message; null when it keeps silent, which is the rule: it never speaks unasked, and never to bots.
 *
 * @param me - id of the bot
 */
export function whyAnswer(message: Message, me: string, { qaChannels, records }: BotContext): Reason | null {
  if (message.author.bot || message.webhookId !== null || message.system || message.author.id === me)
    return null;
  if (!message.inGuild()) return 'addressed';
  const { channel } = message;
  // A post in a Q&A forum is answered when it is opened; its first message is the post itself.
  const isPost = message.id === message.channelId;
  if (isPost && channel.isThread() && qaChannels.has(channel.parentId ?? '')) return null;
  const isMentioned = [`<@${me}>`, `<@!${me}>`].some((mention) => message.content.includes(mention));
  if (!isMentioned && !isQuestion(plainWords(message.content))) return null;
  const speaks = isMentioned ? 'addressed' : null;
  if (message.reference !== null) return message.mentions.repliedUser?.id === me ? 'reply' : speaks;
  if (channel.isThread())
    return channel.ownerId === me || records.threads.isOurs(channel.id) ? 'own-thread' : speaks;
  return qaChannels.has(channel.id) ? 'qa-channel' : speaks;
}
