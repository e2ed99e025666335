import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import { DOWN_REASONS, type DownReason } from '../../records/down-reason.js';
import type { BotContext } from '../context.js';
import { customIdOf, type PlaceKey } from '../custom-id.js';
import { phrasesFor } from '../phrases/phrases.js';
import { questionIn } from '../render/question-text.js';
import { ACCENTS, notice, type Reply } from '../render/reply.js';
import { languageOfLocale } from '../reply-language.js';
import { articlesAt } from './place-passages.js';

const REASON = 'reason';
const COMMENT = 'comment';
const MAX_COMMENT = 500;

/** A 👍, or a 👎 with what was wrong. */
export function saveVote(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  places: readonly PlaceKey[],
  verdict: 'up' | 'down',
  context: BotContext,
): Reply {
  const language = languageOfLocale(interaction.locale);
  const fields = interaction.isModalSubmit() ? interaction.fields : null;
  const components = interaction.message?.components.map((component) => component.toJSON()) ?? [];
  context.records.feedback.save({
    userId: interaction.user.id,
    guildId: interaction.guildId,
    // A modal without its message still is a vote, of its own.
    messageId: interaction.message?.id ?? interaction.id,
    verdict,
    reason: reasonOf(fields?.fields.has(REASON) ? fields.getRadioGroup(REASON) : null),
    comment: blankAsNull(fields?.fields.has(COMMENT) ? fields.getTextInputValue(COMMENT) : undefined),
    articles: articlesAt(places, context),
    language,
    // Somebody else's words are not kept under this member's name, where their author could not have them deleted.
    question: context.storeQuestions && isOwnAnswer(interaction) ? questionIn(components) : null,
    at: context.now(),
  });
  return notice(phrasesFor(language).feedback.thanks, ACCENTS.answer);
}

/** Asks what was wrong. */
export function reasonModal(
  places: readonly PlaceKey[],
  locale: string,
): APIModalInteractionResponseCallbackData {
  const { feedback } = phrasesFor(languageOfLocale(locale));
  const labels: Readonly<Record<DownReason, string>> = {
    outdated: feedback.outdated,
    'wrong-passage': feedback.wrongPassage,
    missing: feedback.missing,
  };
  return {
    custom_id: customIdOf({ kind: 'reason', places }),
    title: feedback.title,
    components: [
      {
        type: ComponentType.Label,
        label: feedback.reason,
        component: {
          type: ComponentType.RadioGroup,
          custom_id: REASON,
          required: true,
          options: DOWN_REASONS.map((reason) => ({ value: reason, label: labels[reason] })),
        },
      },
      {
        type: ComponentType.Label,
        label: feedback.comment,
        description: feedback.commentHint,
        component: {
          type: ComponentType.TextInput,
          custom_id: COMMENT,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: MAX_COMMENT,
        },
      },
    ],
  };
}

/** Whether the answer was given to the member who votes on it. */
function isOwnAnswer({ user, message }: MessageComponentInteraction | ModalSubmitInteraction): boolean {
  return [message?.interactionMetadata?.user.id, message?.mentions.repliedUser?.id].includes(user.id);
}

function blankAsNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function reasonOf(value: string | null): DownReason | null {
  return DOWN_REASONS.find((reason) => reason === value) ?? null;
}
