import type { Message } from 'discord.js';
import type { Conversations } from './conversations.js';
import { questionIn } from '../render/question-text.js';

/** Messages that are looked through for the last answer. */
const LOOK_BACK = 15;

/**
 * The question that a message follows: that of the answer it replies to, or of the last answer in its thread. Read from the
 * answers themselves, so that a conversation goes on after a restart. Null when there is none, or Discord does not say.
 */
export async function previousQuestion(
  message: Message,
  me: string,
  conversations: Conversations,
): Promise<string | null> {
  const remembered = conversations.lastQuestion(message.reference?.messageId ?? message.channelId);
  if (remembered !== null) return remembered;
  try {
    if (message.reference !== null) return questionOf(await message.fetchReference(), me);
    const recent = await message.channel.messages.fetch({ limit: LOOK_BACK, before: message.id });
    for (const one of recent.sort((a, b) => b.createdTimestamp - a.createdTimestamp).values()) {
      const question = questionOf(one, me);
      if (question !== null) return question;
    }
    return null;
  } catch {
    // Without what was said before, the question is answered as it stands.
    return null;
  }
}

function questionOf({ author, components }: Message, me: string): string | null {
  return author.id === me ? questionIn(components.map((component) => component.toJSON())) : null;
}
