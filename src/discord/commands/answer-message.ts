import { ApplicationCommandType } from 'discord-api-types/v10';
import { answerQuestion } from '../answer-question.js';
import { contentOf, plainWords } from '../messages/plain-words.js';
import { requireQuestion } from '../require-question.js';
import type { MessageCommand } from './command.js';
import { EVERYWHERE, localizations } from './localized.js';

/** Name in the menu of a message; Discord has no description for these. */
const NAME = {
  en: 'Answer from the articles',
  hant: '從文章找答案',
  hans: '从文章找答案',
};

export const answerMessageCommand: MessageCommand = {
  data: {
    type: ApplicationCommandType.Message,
    name: NAME.en,
    name_localizations: localizations(NAME),
    ...EVERYWHERE,
  },
  isPrivate: () => false,
  takesTurn: true,
  check: ({ targetMessage }) => void requireQuestion(plainWords(contentOf(targetMessage))),
  respond: async (interaction, context) => {
    const words = requireQuestion(plainWords(contentOf(interaction.targetMessage)));
    const asked = {
      words,
      questions: [words] as const,
      options: { language: null, topic: null, since: null },
      locale: interaction.locale,
      isPrivate: false,
      guildId: interaction.guildId,
      userId: interaction.user.id,
    };
    return (await answerQuestion(asked, context)).reply;
  },
};
