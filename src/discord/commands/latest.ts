import { articlesFor } from '../../engine/catalogue.js';
import { newestSources } from '../../engine/newest-sources.js';
import { phrasesFor } from '../phrases/phrases.js';
import { ENTRIES_PER_PAGE, renderList } from '../render/list-reply.js';
import { languageOfLocale } from '../reply-language.js';
import { articlesOn } from '../topic-key.js';
import type { SlashCommand } from './command.js';
import { EVERYWHERE, named } from './localized.js';
import { suggestTopics, TOPIC_OPTION, topicGiven } from './options.js';

export const latestCommand: SlashCommand = {
  data: {
    ...named(
      { en: 'latest', hant: '最新', hans: '最新' },
      {
        en: 'The newest developments the articles know of',
        hant: '文章所知的最新發展',
        hans: '文章所知的最新发展',
      },
    ),
    ...EVERYWHERE,
    options: [TOPIC_OPTION],
  },
  isPrivate: () => false,
  takesTurn: false,
  suggest: suggestTopics,
  check: topicGiven,
  respond: (interaction, context) => {
    const language = languageOfLocale(interaction.locale);
    const phrases = phrasesFor(language);
    const { catalogue } = context.engine;
    const articles = articlesFor(articlesOn(topicGiven(interaction, context), catalogue), language);
    const entries = newestSources(articles)
      .slice(0, ENTRIES_PER_PAGE)
      .map(({ date, title, publisher, url }) => ({
        mark: '',
        title,
        section: '',
        publisher,
        date,
        status: null,
        supersededBy: null,
        url,
      }));
    return renderList(
      {
        title: phrases.latest.title,
        empty: phrases.latest.none,
        entries,
        last: phrases.notAdvice,
        buttons: [],
      },
      phrases,
    );
  },
};
