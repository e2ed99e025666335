import { articlesFor } from '../../engine/catalogue.js';
import { newestDay } from '../../engine/newest-sources.js';
import { escapeToFit } from '../escape.js';
import { fillIn, phrasesFor } from '../phrases/phrases.js';
import { dateText, relativeTime } from '../render/dates.js';
import { ACCENTS, notice } from '../render/reply.js';
import { languageOfLocale } from '../reply-language.js';
import type { SlashCommand } from './command.js';
import { EVERYWHERE, named } from './localized.js';

export const aboutCommand: SlashCommand = {
  data: {
    ...named(
      { en: 'about', hant: '關於', hans: '关于' },
      {
        en: 'What this bot knows, and how fresh it is',
        hant: '這個機械人知道甚麼、資料有多新',
        hans: '这个机器人知道什么、资料有多新',
      },
    ),
    ...EVERYWHERE,
  },
  isPrivate: () => true,
  takesTurn: false,
  respond: ({ locale }, { engine }) => {
    const language = languageOfLocale(locale);
    const { about } = phrasesFor(language);
    const { articles, model, search, builtAt } = engine.catalogue;
    const day = newestDay(articles);
    const lines = [
      `### ${about.title}`,
      about.text,
      fillIn(about.corpus, {
        articles: articlesFor(articles, language).length,
        day: day === null ? '–' : dateText(day),
      }),
      fillIn(about.model, {
        model: escapeToFit(model, 200),
        search: search === 'hnsw' ? 'HNSW + BM25' : 'exact + BM25',
      }),
      builtAt === null
        ? about.indexInMemory
        : fillIn(about.index, { time: relativeTime(Date.parse(builtAt)) }),
      about.privacy,
      `**${about.advice}**`,
    ];
    return notice(lines.join('\n'), ACCENTS.answer);
  },
};
