import type { AnyThreadChannel, ForumChannel, MediaChannel } from 'discord.js';
import { detectLanguage } from '../../language/detect-language.js';
import { isQuestion } from '../../language/message-kind.js';
import { answerQuestion } from '../answer-question.js';
import type { BotContext } from '../context.js';
import { claimMessage } from '../claim.js';
import { describeError } from '../describe-error.js';
import { LIMITS } from '../limits.js';
import { fillIn, phrasesFor } from '../phrases/phrases.js';
import { relativeTime } from '../render/dates.js';
import { errorNotice, isExpected } from '../render/error-notice.js';
import { notice, type Reply } from '../render/reply.js';
import { replyLanguage } from '../reply-language.js';
import { isGone, sendMessage } from '../send-reply.js';
import { plainWords } from './plain-words.js';

/** The first message of a new post may not be there at once. Milliseconds between looks. */
const STARTER_WAITS = [0, 500, 1_500, 3_000];

/** What forums call their tags, in small letters. */
const TAGS = {
  answered: ['answered', '已回答', '已回覆', '已解答', '已回复'],
  'nothing-relevant': ['not covered', '未有涵蓋', '未涵蓋', '未有涵盖', '未涵盖'],
} as const;

/** Gives a new post in a Q&A forum its one first reply, and a tag where the forum has such tags. Never throws. */
export async function handleForumPost(
  thread: AnyThreadChannel,
  me: string,
  context: BotContext,
): Promise<void> {
  try {
    const forum = thread.parent;
    if (forum === null || !forum.isThreadOnly() || !context.qaChannels.has(forum.id)) return;
    if (thread.ownerId === me || !claimMessage(thread.id, context)) return;
    await respond(thread, forum, context);
  } catch (error) {
    const level = isGone(error) ? 'warn' : 'error';
    context.log[level](describeError(error), 'forum post not answered');
  }
}

async function respond(
  thread: AnyThreadChannel,
  forum: ForumChannel | MediaChannel,
  context: BotContext,
): Promise<void> {
  const starter = await starterOf(thread);
  if (starter?.author.bot) return;
  const title = plainWords(thread.name);
  const body = plainWords(starter?.content ?? '');
  const words = `${title} ${body}`.trim();
  const locale = thread.guild.preferredLocale;
  const phrases = phrasesFor(replyLanguage(null, words, locale) ?? detectLanguage(words));
  const send = (reply: Reply): Promise<unknown> =>
    sendMessage((options) => thread.send(options), reply, thread.id);
  // Somebody who introduces himself asked nothing that the articles fail to cover.
  if (!isQuestion(title) && !isQuestion(body)) {
    await send(notice(phrases.notices.askMe));
    return;
  }
  const asked = {
    words,
    // A title often asks the question and the body tells a story, or the other way round.
    questions: [words, ...[title, body].filter((part) => part !== words && isQuestion(part))] as [
      string,
      ...string[],
    ],
    options: { language: null, topic: null, since: null },
    locale,
    isPrivate: false,
    guildId: thread.guildId,
    userId: starter?.author.id ?? thread.ownerId,
  };
  const retryAt = context.limiter.take(asked.userId, thread.guildId);
  if (retryAt !== null) {
    const told = fillIn(phrases.notices.tooFast, { time: relativeTime(retryAt) });
    await send(notice(told));
    return;
  }
  const { reply, kind } = await answerQuestion(asked, context).catch((error: unknown) => {
    if (!isExpected(error)) context.log.error(describeError(error), 'reply not made');
    return { reply: errorNotice(error, phrases), kind: null };
  });
  await send(reply);
  if (kind !== null) await applyTag(thread, forum, kind, context);
}

async function starterOf(
  thread: AnyThreadChannel,
): Promise<Awaited<ReturnType<AnyThreadChannel['fetchStarterMessage']>>> {
  for (const wait of STARTER_WAITS) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const starter = await thread.fetchStarterMessage({ force: true }).catch(() => null);
    if (starter !== null) return starter;
  }
  return null;
}

async function applyTag(
  thread: AnyThreadChannel,
  forum: ForumChannel | MediaChannel,
  kind: keyof typeof TAGS,
  { log }: BotContext,
): Promise<void> {
  const names: readonly string[] = TAGS[kind];
  const tag = forum.availableTags.find(({ name }) => names.includes(name.trim().toLowerCase()));
  if (tag === undefined || thread.appliedTags.includes(tag.id)) return;
  if (thread.appliedTags.length >= LIMITS.appliedTags) return;
  // Without the permission to manage threads the reply is there all the same.
  await thread
    .setAppliedTags([...thread.appliedTags, tag.id])
    .catch((error: unknown) => log.warn(describeError(error), 'tag not applied'));
}
