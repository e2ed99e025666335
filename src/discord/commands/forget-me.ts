import { fillIn, phrasesFor } from '../phrases/phrases.js';
import { ACCENTS, notice } from '../render/reply.js';
import { languageOfLocale } from '../reply-language.js';
import type { SlashCommand } from './command.js';
import { EVERYWHERE, named } from './localized.js';

export const forgetMeCommand: SlashCommand = {
  data: {
    ...named(
      { en: 'forget-me', hant: '刪除我的資料', hans: '删除我的资料' },
      {
        en: 'Delete everything kept under your user id',
        hant: '刪除以你的用戶 ID保存的所有資料',
        hans: '删除以你的用户 ID保存的所有资料',
      },
    ),
    ...EVERYWHERE,
  },
  isPrivate: () => true,
  takesTurn: true,
  respond: ({ locale, user }, { records }) => {
    const count = records.forgetUser(user.id);
    return notice(fillIn(phrasesFor(languageOfLocale(locale)).forgotten, { count }), ACCENTS.answer);
  },
};
