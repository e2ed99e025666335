import type { Interaction, RepliableInteraction } from 'discord.js';
import type { CommandManners } from './commands/command.js';
import { findCommand } from './commands.js';
import { checkAction, isPrivate, respondTo, takesTurn } from './components/button-actions.js';
import { reasonModal, saveVote } from './components/feedback-actions.js';
import type { BotContext } from './context.js';
import { parseCustomId } from './custom-id.js';
import { describeError } from './describe-error.js';
import { fillIn, phrasesFor } from './phrases/phrases.js';
import { relativeTime } from './render/dates.js';
import { errorNotice, isExpected } from './render/error-notice.js';
import { notice, type Reply } from './render/reply.js';
import { languageOfLocale } from './reply-language.js';
import { acknowledge, editReply, isGone, replyPrivately } from './send-reply.js';

/**
 * Answers an interaction of any kind. Never throws: what goes wrong is told to the member, or to the log when the member has
 * gone.
 */
export async function handleInteraction(interaction: Interaction, context: BotContext): Promise<void> {
  try {
    await route(interaction, context);
  } catch (error) {
    const level = isGone(error) ? 'warn' : 'error';
    context.log[level](
      { ...describeError(error), interaction: interaction.type },
      'interaction not answered',
    );
  }
}

async function route(interaction: Interaction, context: BotContext): Promise<void> {
  // Told twice while one connection takes over from another.
  if (!context.seen.claim(interaction.id)) return;
  if (interaction.isAutocomplete()) {
    const command = findCommand(interaction.commandType, interaction.commandName);
    const suggest = command !== null && 'suggest' in command ? command.suggest : undefined;
    return interaction.respond([...(suggest?.(interaction, context) ?? [])]);
  }
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    const command = findCommand(interaction.commandType, interaction.commandName);
    if (command === null) return replyPrivately(interaction, staleNotice(interaction));
    // The list knows which kind of command goes by this name; the compiler does not.
    const { check, isPrivate: toOne, takesTurn: turn, respond } = command as CommandManners<Interaction>;
    const work = {
      check: () => check?.(interaction, context),
      toOne: toOne(interaction),
      takesTurn: turn,
      respond: () => respond(interaction, context),
    };
    return answer(interaction, work, context);
  }
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    const action = parseCustomId(interaction.customId);
    if (action === null) return replyPrivately(interaction, staleNotice(interaction));
    if (action.kind === 'reason' || action.kind === 'helpful') {
      const verdict = action.kind === 'helpful' ? 'up' : 'down';
      const respond = (): Reply => saveVote(interaction, action.places, verdict, context);
      return answer(interaction, { toOne: true, takesTurn: false, respond }, context);
    }
    if (interaction.isModalSubmit()) return replyPrivately(interaction, staleNotice(interaction));
    if (action.kind === 'unhelpful') {
      await interaction.showModal(reasonModal(action.places, interaction.locale));
      // The vote counts even when its reason is not given.
      if (!context.records.feedback.hasDown(interaction.user.id, interaction.message.id))
        saveVote(interaction, action.places, 'down', context);
      return;
    }
    const work = {
      check: () => checkAction(action, context),
      toOne: isPrivate(action),
      takesTurn: takesTurn(action),
      respond: () => respondTo(action, interaction, context),
    };
    return answer(interaction, work, context);
  }
}

interface Work {
  readonly check?: () => void;
  readonly toOne: boolean;
  readonly takesTurn: boolean;
  readonly respond: () => Promise<Reply> | Reply;
}

/** Acknowledges before any work, because Discord waits three seconds and the engine may take longer. */
async function answer(interaction: RepliableInteraction, work: Work, context: BotContext): Promise<void> {
  const phrases = phrasesFor(languageOfLocale(interaction.locale));
  try {
    work.check?.();
  } catch (error) {
    if (!isExpected(error)) throw error;
    return replyPrivately(interaction, errorNotice(error, phrases));
  }
  const retryAt = work.takesTurn ? context.limiter.take(interaction.user.id, interaction.guildId) : null;
  if (retryAt !== null) {
    const time = relativeTime(retryAt);
    return replyPrivately(interaction, notice(fillIn(phrases.notices.tooFast, { time })));
  }
  await acknowledge(interaction, work.toOne);
  context.unanswered.add(interaction);
  let reply: Reply;
  try {
    reply = await work.respond();
  } catch (error) {
    if (!isExpected(error)) context.log.error(describeError(error), 'reply not made');
    reply = errorNotice(error, phrases);
  }
  await editReply(interaction, reply).finally(() => context.unanswered.delete(interaction));
}

function staleNotice({ locale }: RepliableInteraction): Reply {
  return notice(phrasesFor(languageOfLocale(locale)).notices.stale);
}
