import type { EngineAnswer } from '../engine/engine.js';
import { newestDay } from '../engine/newest-sources.js';
import { detectLanguage } from '../language/detect-language.js';
import { topicLabel } from '../engine/topics.js';
import { keep } from './claim.js';
import type { Language } from '../language/language.js';
import type { BotContext } from './context.js';
import { type AnswerOptions, keyFor, type PlaceKey, versionKey } from './custom-id.js';
import { fillIn, phrasesFor } from './phrases/phrases.js';
import { renderAnswer } from './render/answer-reply.js';
import type { NarrowingOption } from './render/narrow-select.js';
import type { Reply } from './render/reply.js';
import { replyLanguage } from './reply-language.js';
import { topicOfKey } from './topic-key.js';

/** A question put to the bot, wherever it was put. */
export interface Asked {
  /** The member's own words, without what others said before. */
  readonly words: string;
  /** Ways to put it, tried in turn until one is answered. */
  readonly questions: readonly [string, ...string[]];
  readonly options: AnswerOptions;
  /** Of the member's client; null for messages, which do not tell. */
  readonly locale: string | null;
  readonly isPrivate: boolean;
  readonly guildId: string | null;
  readonly userId: string;
}

export interface Answered {
  readonly reply: Reply;
  /** As it was put when it was answered. */
  readonly question: string;
  readonly kind: EngineAnswer['answer']['kind'];
}

/** Topics in the menu; more is no choice. */
const TOPICS_SHOWN = 6;

/**
 * Asks the engine and renders what it says; a question that nothing answers is counted, so that gaps can be filled.
 *
 * @throws {EngineBusyError} {EngineFailedError}
 */
export async function answerQuestion(asked: Asked, context: BotContext): Promise<Answered> {
  const found = await ask(asked, context);
  const { answer } = found;
  keep(() => saveGap(asked, found, context), context);
  const { options } = asked;
  const reply = renderAnswer({
    answer,
    options,
    places: placesOf(found, context),
    before: beforeOf(answer.question, asked.words),
    scope: scopeOf(answer.language, options, context),
    narrowings: narrowingsFor(found, options, context),
    isPrivate: asked.isPrivate,
  });
  return { reply, question: answer.question, kind: answer.kind };
}

/** The answer to the first way of putting the question that has one; else that to the first way. */
export async function ask(
  { words, questions, options, locale }: Pick<Asked, 'words' | 'questions' | 'options' | 'locale'>,
  { engine }: BotContext,
): Promise<EngineAnswer> {
  const topic = topicOfKey(options.topic, engine.catalogue);
  let first: EngineAnswer | null = null;
  for (const question of questions) {
    const own = replyLanguage(options.language, words, locale);
    // What others said before does not decide the language of the answer.
    const language = question === words ? own : (own ?? detectLanguage(words));
    const found = await engine.answer({ question, language, filter: { topic, since: options.since } });
    if (found.answer.kind === 'answered') return found;
    first ??= found;
  }
  if (first === null) throw new RangeError('a question is put in at least one way');
  return first;
}

function saveGap({ words, guildId, userId }: Asked, { answer }: EngineAnswer, context: BotContext): void {
  const { storeQuestions, records, now } = context;
  if (answer.kind === 'answered') return;
  records.gaps.save({
    guildId,
    // Without the words there is nothing of the member's to delete later, and no reason to know who asked.
    userId: storeQuestions ? userId : null,
    language: answer.language,
    kind: answer.reason,
    closest: answer.closest.map(({ article }) => article),
    question: storeQuestions ? words : null,
    at: now(),
  });
}

/** What was said before a member's own words, when both were asked together. */
function beforeOf(question: string, words: string): string | null {
  return question !== words && question.endsWith(words) ? question.slice(0, -words.length).trim() : null;
}

/** To what the answer was narrowed; null when it was not. */
function scopeOf(language: Language, { topic, since }: AnswerOptions, { engine }: BotContext): string | null {
  const { narrow } = phrasesFor(language);
  const name = topicOfKey(topic, engine.catalogue);
  const known = engine.catalogue.topics.find((one) => one.name === name);
  const parts = [
    name === null
      ? null
      : fillIn(narrow.topic, { topic: known === undefined ? name : topicLabel(known, language) }),
    since === null ? null : fillIn(narrow.updatedSince, { date: since }),
  ];
  return parts.filter((part) => part !== null).join(' · ') || null;
}

/** Where the quotes lie: one place for each passage quoted, as many as an id can hold. */
function placesOf({ answer }: EngineAnswer, { engine }: BotContext): PlaceKey[] {
  const hashes = new Map(engine.catalogue.articles.map(({ path, hash }) => [path as string, hash]));
  const places = new Map<string, PlaceKey>();
  for (const { article, section, span } of answer.citations)
    places.set(`${article}\n${section}`, {
      article: keyFor(article),
      version: versionKey(hashes.get(article) ?? ''),
      offset: span.start,
    });
  return [...places.values()].slice(0, 3);
}

function narrowingsFor(
  { answer, topics }: EngineAnswer,
  options: AnswerOptions,
  { engine }: BotContext,
): NarrowingOption[] {
  const { narrow } = phrasesFor(answer.language);
  const { catalogue } = engine;
  const known = topics.flatMap((name) => catalogue.topics.filter(({ en, zh }) => en === name || zh === name));
  const byTopic = [...new Set(known)]
    .filter(({ name }) => keyFor(name) !== options.topic)
    .slice(0, TOPICS_SHOWN)
    .map((topic) => ({
      value: `topic:${keyFor(topic.name)}` as const,
      label: fillIn(narrow.topic, { topic: topicLabel(topic, answer.language) }),
    }));
  const year = newestDay(catalogue.articles)?.slice(0, 4);
  const byDate =
    year === undefined || options.since !== null
      ? []
      : [{ value: `since:${year}-01-01` as const, label: fillIn(narrow.since, { year }) }];
  const isNarrowed = options.topic !== null || options.since !== null;
  return [
    ...(isNarrowed ? [{ value: 'all' as const, label: narrow.everything }] : []),
    ...byDate,
    ...byTopic,
  ];
}
