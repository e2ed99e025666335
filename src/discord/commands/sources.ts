import { languageOfLocale } from '../reply-language.js';
import { sourcesPage } from '../sources-page.js';
import type { SlashCommand } from './command.js';
import { EVERYWHERE, named } from './localized.js';
import { suggestTopics, TOPIC_OPTION, topicGiven } from './options.js';

export const sourcesCommand: SlashCommand = {
  data: {
    ...named(
      { en: 'sources', hant: '文章', hans: '文章' },
      { en: 'Browse the articles', hant: '瀏覽文章', hans: '浏览文章' },
    ),
    ...EVERYWHERE,
    options: [TOPIC_OPTION],
  },
  isPrivate: () => true,
  takesTurn: false,
  suggest: suggestTopics,
  check: topicGiven,
  respond: (interaction, context) =>
    sourcesPage(topicGiven(interaction, context), 0, languageOfLocale(interaction.locale), context),
};
