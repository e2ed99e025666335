import { ApplicationCommandOptionType, type APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import { parseIsoDate } from '../../corpus/calendar-date.js';
import { resolveTopic, suggestNarrowings } from '../../engine/topics.js';
import { LANGUAGES, type Language } from '../../language/language.js';
import type { BotContext } from '../context.js';
import { keyFor } from '../custom-id.js';
import { escapeToFit, fit } from '../escape.js';
import { LIMITS } from '../limits.js';
import { MemberError } from '../member-error.js';
import { fillIn } from '../phrases/phrases.js';
import { languageOfLocale } from '../reply-language.js';
import type { Choice } from './command.js';
import { named } from './localized.js';

export const TOPIC_OPTION: APIApplicationCommandBasicOption = {
  ...named(
    { en: 'topic', hant: '主題', hans: '主题' },
    {
      en: 'Only articles on this topic, or one article',
      hant: '只看這個主題或某篇文章',
      hans: '只看这个主题或某篇文章',
    },
  ),
  type: ApplicationCommandOptionType.String,
  autocomplete: true,
  max_length: LIMITS.choiceText,
};

export const SINCE_OPTION: APIApplicationCommandBasicOption = {
  ...named(
    { en: 'since', hant: '由', hans: '自' },
    {
      en: 'Only articles updated on or after this date: 2026, 2026-01 or 2026-01-31',
      hant: '只用此日期或之後更新過的文章：2026、2026-01 或 2026-01-31',
      hans: '只用此日期或之后更新过的文章：2026、2026-01 或 2026-01-31',
    },
  ),
  type: ApplicationCommandOptionType.String,
  max_length: 10,
};

export const LANGUAGE_OPTION: APIApplicationCommandBasicOption = {
  ...named(
    { en: 'lang', hant: '語言', hans: '语言' },
    { en: 'Language of the answer', hant: '答案的語言', hans: '答案的语言' },
  ),
  type: ApplicationCommandOptionType.String,
  choices: [
    { name: 'English', value: 'en' },
    { name: '繁體中文', value: 'zh-Hant' },
    { name: '简体中文', value: 'zh-Hans' },
  ],
};

export const PRIVATE_OPTION: APIApplicationCommandBasicOption = {
  ...named(
    { en: 'private', hant: '私人', hans: '私人' },
    { en: 'Show the answer to you alone', hant: '答案只給你看', hans: '答案只给你看' },
  ),
  type: ApplicationCommandOptionType.Boolean,
};

/** @returns the key of the topic or article that a member means; null when the option was left out. @throws {MemberError} */
export function topicGiven(interaction: ChatInputCommandInteraction, { engine }: BotContext): string | null {
  const given = interaction.options.getString('topic')?.trim() ?? '';
  if (given === '') return null;
  const { topics, articles } = engine.catalogue;
  const found = resolveTopic(topics, articles, given);
  if (found === null)
    throw new MemberError(({ notices }) => fillIn(notices.unknownTopic, { topic: escapeToFit(given, 100) }));
  return keyFor(found.topic);
}

/** @returns the first day that a member means by a day, month or year. @throws {MemberError} */
export function sinceGiven(interaction: ChatInputCommandInteraction): string | null {
  const given = interaction.options.getString('since')?.trim() ?? '';
  if (given === '') return null;
  const [year, month = '01', day = '01'] = given.split('-');
  const date = `${year ?? ''}-${month}-${day}`;
  if (/^\d{4}(?:-\d\d){0,2}$/.test(given) && parseIsoDate(date) !== null) return date;
  throw new MemberError(({ notices }) => fillIn(notices.badDate, { date: escapeToFit(given, 20) }));
}

export function languageGiven(interaction: ChatInputCommandInteraction): Language | null {
  const given = interaction.options.getString('lang');
  return LANGUAGES.find((language) => language === given) ?? null;
}

/** Topics and titles that hold what was typed. The value is a hint, resolved again when the command is used. */
export function suggestTopics(interaction: AutocompleteInteraction, { engine }: BotContext): Choice[] {
  const { topics, articles } = engine.catalogue;
  const language = languageOfLocale(interaction.locale);
  return suggestNarrowings(
    topics,
    articles,
    interaction.options.getFocused(),
    language,
    LIMITS.autocompleteChoices,
  ).map(({ topic, label }) => ({
    name: fit(label, LIMITS.choiceText),
    value: topic.length <= LIMITS.choiceText ? topic : fit(label, LIMITS.choiceText),
  }));
}
