import {
  ChannelType,
  type Message,
  type MessageCreateOptions,
  PermissionFlagsBits,
  type PublicThreadChannel,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { detectLanguage } from '../../language/detect-language.js';
import { isQuestion } from '../../language/message-kind.js';
import { type Answered, answerQuestion } from '../answer-question.js';
import type { BotContext } from '../context.js';
import { claimMessage, keep } from '../claim.js';
import { describeError } from '../describe-error.js';
import { fit } from '../escape.js';
import { LIMITS } from '../limits.js';
import { fillIn, type Phrases, phrasesFor } from '../phrases/phrases.js';
import { relativeTime } from '../render/dates.js';
import { errorNotice, isExpected } from '../render/error-notice.js';
import { notice, type Reply } from '../render/reply.js';
import { replyLanguage } from '../reply-language.js';
import { isGone, sendMessage } from '../send-reply.js';
import { followUpQuestions } from './follow-up.js';
import { isSmallTalk, isThanks } from './courtesies.js';
import { plainWords } from './plain-words.js';
import { previousQuestion } from './previous-question.js';
import { type Reason, whyAnswer } from './why-answer.js';

/** After which Discord folds a thread away when nobody writes in it. */
const AUTO_ARCHIVE = ThreadAutoArchiveDuration.OneDay;

/** Answers a message if it is one to answer. Never throws. */
export async function handleMessage(message: Message, me: string, context: BotContext): Promise<void> {
  try {
    const reason = whyAnswer(message, me, context);
    if (reason === null || !claimMessage(message.id, context)) return;
    await respond(message, reason, me, context);
  } catch (error) {
    const level = isGone(error) ? 'warn' : 'error';
    context.log[level](describeError(error), 'message not answered');
  }
}

async function respond(message: Message, reason: Reason, me: string, context: BotContext): Promise<void> {
  const words = plainWords(message.content);
  const locale = message.inGuild() ? message.guild.preferredLocale : null;
  const phrases = phrasesFor(replyLanguage(null, words, locale) ?? detectLanguage(words));
  const reply = (what: Reply): Promise<Message> => sendMessage(replyingTo(message), what, message.id);
  const retryAt = context.limiter.take(message.author.id, message.guildId);
  if (retryAt !== null) {
    if (context.limiter.tellsOnce(message.author.id, retryAt))
      await reply(notice(fillIn(phrases.notices.tooFast, { time: relativeTime(retryAt) })));
    return;
  }
  if (isSmallTalk(words)) {
    await reply(notice(isThanks(words) ? phrases.notices.welcome : phrases.notices.askMe));
    return;
  }
  const asks = isQuestion(words);
  const before = asks && goesOn(message) ? await previousQuestion(message, me, context.conversations) : null;
  const questions = followUpQuestions(words, before, context.engine.catalogue.glossary);
  const made = await makeReply(message, words, questions, context, phrases);
  // "hello there" in a direct message is no question that the articles fail to cover.
  const said = made.kind === 'nothing-relevant' && !asks ? notice(phrases.notices.askMe) : made.reply;
  const thread = reason === 'qa-channel' ? await threadFor(message, words, context) : null;
  const sent = thread === null ? await reply(said) : await sendInto(thread, said, message);
  if (made.kind !== 'answered') return;
  // What was answered together with the question before goes on being about that one.
  const subject = made.question === words ? words : (before ?? words);
  for (const id of [sent.channelId, sent.id]) context.conversations.remember(id, subject);
}

/** Into the thread that was opened for it, or where that cannot be written to, in reply to the message. */
async function sendInto(thread: PublicThreadChannel, said: Reply, message: Message): Promise<Message> {
  return sendMessage((options) => thread.send(options), said, message.id).catch(() =>
    sendMessage(replyingTo(message), said, message.id),
  );
}

/** Whether there is a conversation that a message may go on from. In a channel, what was said last was said to others. */
function goesOn(message: Message): boolean {
  return message.reference !== null || message.channel.isThread() || !message.inGuild();
}

/** An answer, or what a member reads of an error; that one has no kind. */
async function makeReply(
  message: Message,
  words: string,
  questions: readonly [string, ...string[]],
  context: BotContext,
  phrases: Phrases,
): Promise<Answered | { readonly kind: null; readonly reply: Reply }> {
  const asked = {
    words,
    questions,
    options: { language: null, topic: null, since: null },
    locale: message.inGuild() ? message.guild.preferredLocale : null,
    isPrivate: false,
    guildId: message.guildId,
    userId: message.author.id,
  };
  return answerQuestion(asked, context).catch((error: unknown) => {
    if (!isExpected(error)) context.log.error(describeError(error), 'reply not made');
    return { kind: null, reply: errorNotice(error, phrases) };
  });
}

/** A thread of the message, made for it; null where threads are not allowed. */
async function threadFor(
  message: Message,
  question: string,
  { records, now, log }: BotContext,
): Promise<PublicThreadChannel | null> {
  if (!message.inGuild() || !mayOpenThread(message)) return null;
  try {
    const name = fit(question, LIMITS.threadName);
    const thread = await message.startThread({ name, autoArchiveDuration: AUTO_ARCHIVE });
    keep(() => records.threads.remember(thread.id, message.guildId, now()), { log });
    return thread;
  } catch (error) {
    // The message is gone: nobody asks any more.
    if (isGone(error)) throw error;
    log.warn(describeError(error), 'thread not opened');
    // Opened by a request whose answer was lost.
    const opened = await message.guild.channels.fetch(message.id).catch(() => null);
    return opened?.type === ChannelType.PublicThread ? opened : null;
  }
}

function mayOpenThread(message: Message<true>): boolean {
  const { channel } = message;
  if (channel.type !== ChannelType.GuildText && channel.type !== ChannelType.GuildAnnouncement) return false;
  const me = message.guild.members.me;
  const permissions = me === null ? null : channel.permissionsFor(me);
  const needed = [PermissionFlagsBits.CreatePublicThreads, PermissionFlagsBits.SendMessagesInThreads];
  return permissions?.has(needed) ?? false;
}

/** Discord shows the reply below the message; if the message is gone, the reply stands alone. */
function replyingTo(message: Message): (options: MessageCreateOptions) => Promise<Message> {
  return (options) => message.reply({ ...options, failIfNotExists: false });
}
