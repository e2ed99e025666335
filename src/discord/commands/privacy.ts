import { phrasesFor } from '../phrases/phrases.js';
import { ACCENTS, notice } from '../render/reply.js';
import { languageOfLocale } from '../reply-language.js';
import type { SlashCommand } from './command.js';
import { EVERYWHERE, named } from './localized.js';

export const privacyCommand: SlashCommand = {
  data: {
    ...named(
      { en: 'privacy', hant: '私隱', hans: '隐私' },
      { en: 'What is kept about you', hant: '儲存了你甚麼資料', hans: '储存了你什么资料' },
    ),
    ...EVERYWHERE,
  },
  isPrivate: () => true,
  takesTurn: false,
  respond: ({ locale }, { storeQuestions }) => {
    const { title, lines, questionsStored, questionsNotStored } = phrasesFor(
      languageOfLocale(locale),
    ).privacy;
    const all = [...lines, storeQuestions ? questionsStored : questionsNotStored];
    return notice(`### ${title}\n${all.map((line) => `- ${line}`).join('\n')}`, ACCENTS.answer);
  },
};
