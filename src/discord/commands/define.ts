import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type GlossaryEntry, termNames } from '../../corpus/glossary.js';
import { articlesFor } from '../../engine/catalogue.js';
import { findTerm, findTerms } from '../../engine/find-term.js';
import type { Language } from '../../language/language.js';
import type { IndexedArticle } from '../../search-index/index-contents.js';
import { writtenLanguage } from '../../language/question-language.js';
import { fit } from '../escape.js';
import { LIMITS } from '../limits.js';
import { fillIn, phrasesFor } from '../phrases/phrases.js';
import { renderTerm, renderUnknownTerm } from '../render/term-reply.js';
import { languageOfLocale } from '../reply-language.js';
import type { SlashCommand } from './command.js';
import { EVERYWHERE, named } from './localized.js';

/** What members write around a term that they want explained. */
const AROUND_TERM =
  /^(?:what(?:'s|’s| is| are| does)|define|meaning of|explain)\s+(?:an? |the )?|\s+mean$|[?？]+$|^(?:什麼是|甚麼是|什么是|咩係|乜嘢係)|(?:係咩|係乜嘢?|是什麼|是甚麼|是什么)[呀啊]?[?？]*$/giu;

export const defineCommand: SlashCommand = {
  data: {
    ...named(
      { en: 'define', hant: '詞彙', hans: '词汇' },
      {
        en: 'A term in both languages, with its other names',
        hant: '查看詞語的中英文及其他叫法',
        hans: '查看词语的中英文及其他叫法',
      },
    ),
    ...EVERYWHERE,
    options: [
      {
        ...named(
          { en: 'term', hant: '詞語', hans: '词语' },
          { en: 'A term, acronym or name', hant: '詞語、簡稱或名稱', hans: '词语、简称或名称' },
        ),
        type: ApplicationCommandOptionType.String,
        required: true,
        autocomplete: true,
        max_length: LIMITS.choiceText,
      },
    ],
  },
  isPrivate: () => false,
  takesTurn: true,
  suggest: (interaction, { engine }) =>
    findTerms(engine.catalogue.glossary, interaction.options.getFocused(), LIMITS.autocompleteChoices).map(
      (entry) => {
        const names = termNames(entry);
        return {
          name: fit(names.join(' · '), LIMITS.choiceText),
          value: fit(names[0] ?? '', LIMITS.choiceText),
        };
      },
    ),
  respond: async (interaction, { engine }) => {
    // Discord sometimes sends the label of a suggestion, which holds both names.
    const [label = ''] = (interaction.options.getString('term') ?? '').split(' · ');
    const given = label.replace(AROUND_TERM, '').trim();
    // English names are Chinese speakers' names, too: only Chinese in the term says what its reader reads.
    const language =
      (HAN.test(given) ? writtenLanguage(given) : null) ?? languageOfLocale(interaction.locale);
    const phrases = phrasesFor(language);
    const entry = findTerm(engine.catalogue.glossary, given);
    if (entry === null) return renderUnknownTerm(given, phrases);
    const term = (language === 'en' ? entry.en[0] : entry.zh[0]) ?? given;
    const found = await engine.answer({
      question: fillIn(phrases.define.question, { term }),
      language,
      filter: { topic: null, since: null },
    });
    const definition = language === 'en' ? entry.definition?.en : entry.definition?.zhHant;
    return renderTerm(
      {
        entry,
        definition: definition ?? null,
        answer: found.answer,
        articles: articlesOf(entry, engine.catalogue.articles, language),
      },
      phrases,
    );
  },
};

const HAN = /\p{Script=Han}/u;

/** The articles that an entry names, in the reader's language where there is a translation. */
function articlesOf(
  { articles: named }: GlossaryEntry,
  articles: readonly IndexedArticle[],
  language: Language,
): IndexedArticle[] {
  return articlesFor(articles, language).filter(({ path, translationOf }) =>
    named.includes(translationOf ?? path),
  );
}
