import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { ChatInputCommandInteraction } from 'discord.js';
import { type Asked, answerQuestion } from '../answer-question.js';
import type { BotContext } from '../context.js';
import { requireQuestion } from '../require-question.js';
import type { SlashCommand } from './command.js';
import { EVERYWHERE, named } from './localized.js';
import {
  LANGUAGE_OPTION,
  languageGiven,
  PRIVATE_OPTION,
  SINCE_OPTION,
  sinceGiven,
  suggestTopics,
  TOPIC_OPTION,
  topicGiven,
} from './options.js';

/** Longest question: the engine reads a thousand characters, and buttons ask again what the reply shows of it. */
const MAX_QUESTION = 500;

export const askCommand: SlashCommand = {
  data: {
    ...named(
      { en: 'ask', hant: '問', hans: '问' },
      {
        en: 'Ask about Hong Kong fintech policy',
        hant: '查詢香港金融科技政策',
        hans: '查询香港金融科技政策',
      },
    ),
    ...EVERYWHERE,
    options: [
      {
        ...named(
          { en: 'question', hant: '問題', hans: '问题' },
          {
            en: 'Your question, in English or Chinese',
            hant: '你的問題，中英文皆可',
            hans: '你的问题，中英文皆可',
          },
        ),
        type: ApplicationCommandOptionType.String,
        required: true,
        min_length: 2,
        max_length: MAX_QUESTION,
      },
      TOPIC_OPTION,
      SINCE_OPTION,
      LANGUAGE_OPTION,
      PRIVATE_OPTION,
    ],
  },
  isPrivate: ({ options }) => options.getBoolean('private') ?? false,
  takesTurn: true,
  suggest: suggestTopics,
  check: askedBy,
  respond: async (interaction, context) =>
    (await answerQuestion(askedBy(interaction, context), context)).reply,
};

/** @throws {MemberError} */
function askedBy(interaction: ChatInputCommandInteraction, context: BotContext): Asked {
  const { options, locale, guildId, user } = interaction;
  const words = requireQuestion(options.getString('question', true));
  return {
    words,
    questions: [words],
    options: {
      language: languageGiven(interaction),
      topic: topicGiven(interaction, context),
      since: sinceGiven(interaction),
    },
    locale,
    isPrivate: options.getBoolean('private') ?? false,
    guildId,
    userId: user.id,
  };
}
