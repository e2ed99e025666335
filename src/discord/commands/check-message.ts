import { ApplicationCommandType } from 'discord-api-types/v10';
import { claimsIn } from '../messages/claims-in.js';
import { contentOf, plainWords } from '../messages/plain-words.js';
import { phrasesFor } from '../phrases/phrases.js';
import { renderCheck } from '../render/check-reply.js';
import { notice } from '../render/reply.js';
import { replyLanguage } from '../reply-language.js';
import { detectLanguage } from '../../language/detect-language.js';
import type { MessageCommand } from './command.js';
import { EVERYWHERE, localizations } from './localized.js';

const NAME = {
  en: 'Check against the articles',
  hant: '與文章對照',
  hans: '与文章对照',
};

/** Sentences that are looked up; a longer message is checked as far as it goes. */
const MOST_CLAIMS = 5;

export const checkMessageCommand: MessageCommand = {
  data: {
    type: ApplicationCommandType.Message,
    name: NAME.en,
    name_localizations: localizations(NAME),
    ...EVERYWHERE,
  },
  // What somebody wrote is not corrected in public.
  isPrivate: () => true,
  takesTurn: true,
  respond: async ({ targetMessage, locale }, { engine }) => {
    const words = plainWords(contentOf(targetMessage));
    const language = replyLanguage(null, words, locale) ?? detectLanguage(words);
    const phrases = phrasesFor(language);
    if (words === '') return notice(phrases.notices.messageEmpty);
    const claims = claimsIn(words).slice(0, MOST_CLAIMS);
    if (claims.length === 0) return notice(phrases.check.noClaims);
    const filter = { topic: null, since: null };
    const checked = await Promise.all(
      claims.map(async (claim) => ({
        claim,
        answer: (await engine.answer({ question: claim, language: null, filter })).answer,
      })),
    );
    return renderCheck(checked, phrases);
  },
};
