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
  // A forum post is answered when it is opened; its first message is the post itself.
  if (message.id === message.channelId) return null;
  if (message.content.includes(`<@${me}>`) || message.content.includes(`<@!${me}>`)) return 'addressed';
  if (!isQuestion(plainWords(message.content))) return null;
  if (message.reference !== null) return message.mentions.repliedUser?.id === me ? 'reply' : null;
  if (message.channel.isThread())
    return message.channel.ownerId === me || records.threads.isOurs(message.channelId) ? 'own-thread' : null;
  return qaChannels.has(message.channelId) ? 'qa-channel' : null;
}
