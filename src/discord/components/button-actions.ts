import type { MessageComponentInteraction } from 'discord.js';
import { answerQuestion, ask } from '../answer-question.js';
import type { BotContext } from '../context.js';
import type { Action, AnswerOptions } from '../custom-id.js';
import { phrasesFor } from '../phrases/phrases.js';
import { renderMore } from '../render/more-reply.js';
import { narrowedBy } from '../render/narrow-select.js';
import { renderPassages } from '../render/passage-reply.js';
import { questionIn } from '../render/question-text.js';
import type { Reply } from '../render/reply.js';
import { languageOfLocale } from '../reply-language.js';
import { sourcesPage } from '../sources-page.js';
import { StaleActionError } from '../stale-action-error.js';
import { topicOfKey } from '../topic-key.js';
import { passagesAt } from './place-passages.js';

/**
 * Whether what a button speaks of is still there, before anybody is shown anything.
 *
 * @throws {StaleActionError}
 */
export function checkAction(action: ReplyAction, { engine }: BotContext): void {
  if ('options' in action) topicOfKey(action.options.topic, engine.catalogue);
}

/** What a button or menu does that answers with a reply of its own. */
export type ReplyAction = Exclude<Action, { readonly kind: 'helpful' | 'unhelpful' | 'reason' }>;

/** Whether a button searches, as a question does. */
export function takesTurn({ kind }: ReplyAction): boolean {
  return kind === 'more' || kind === 'narrow' || kind === 'share';
}

/** Everybody sees what was shared; the rest is for whoever pressed the button, and leaves the answer as it is for others. */
export function isPrivate({ kind }: ReplyAction): boolean {
  return kind !== 'share';
}

/** @throws {StaleActionError} when the message or its articles are no longer what the button needs */
export async function respondTo(
  action: ReplyAction,
  interaction: MessageComponentInteraction,
  context: BotContext,
): Promise<Reply> {
  const phrases = phrasesFor(languageOfLocale(interaction.locale));
  switch (action.kind) {
    case 'passage':
      return renderPassages(await passagesAt(action.places, context), phrases);
    case 'more': {
      const { options } = action;
      const words = questionOf(interaction);
      return renderMore(
        await ask({ words, questions: [words], options, locale: interaction.locale }, context),
      );
    }
    case 'narrow': {
      const [value = ''] = interaction.isStringSelectMenu() ? interaction.values : [];
      const options = narrowedBy(action.options, value);
      if (options === null) throw new StaleActionError();
      return again(options, true, interaction, context);
    }
    case 'share':
      return again(action.options, false, interaction, context);
    case 'sources':
      return sourcesPage(action.topic, action.page, languageOfLocale(interaction.locale), context);
  }
}

async function again(
  options: AnswerOptions,
  toOne: boolean,
  interaction: MessageComponentInteraction,
  context: BotContext,
): Promise<Reply> {
  const { locale, guildId, user } = interaction;
  const words = questionOf(interaction);
  const asked = {
    words,
    questions: [words] as const,
    options,
    locale,
    isPrivate: toOne,
    guildId,
    userId: user.id,
  };
  return (await answerQuestion(asked, context)).reply;
}

/** The question that a message of ours shows. @throws {StaleActionError} when it shows none */
function questionOf({ message }: MessageComponentInteraction): string {
  const question = questionIn(message.components.map((component) => component.toJSON()));
  if (question === null || question === '') throw new StaleActionError();
  return question;
}
