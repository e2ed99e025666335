import { createHash } from 'node:crypto';
import type { Language } from '../language/language.js';
import { LIMITS } from './limits.js';

/** How an answer was asked for, besides its question. */
export interface AnswerOptions {
  /** Null: that of the question. */
  readonly language: Language | null;
  /** Key of a topic or an article; null for all. */
  readonly topic: string | null;
  /** `YYYY-MM-DD`, or null. */
  readonly since: string | null;
}

/** A place in an article as it was when the answer was given. */
export interface PlaceKey {
  readonly article: string;
  /** Says which state of the article the offset belongs to. */
  readonly version: string;
  readonly offset: number;
}

/** What a button, select or modal does. All the state there is: it must still work after a restart. */
export type Action =
  | { readonly kind: 'passage'; readonly places: readonly PlaceKey[] }
  | { readonly kind: 'helpful'; readonly places: readonly PlaceKey[] }
  | { readonly kind: 'unhelpful'; readonly places: readonly PlaceKey[] }
  | { readonly kind: 'reason'; readonly places: readonly PlaceKey[] }
  | { readonly kind: 'more'; readonly options: AnswerOptions }
  | { readonly kind: 'narrow'; readonly options: AnswerOptions }
  | { readonly kind: 'share'; readonly options: AnswerOptions }
  | { readonly kind: 'sources'; readonly topic: string | null; readonly page: number };

/** Raised whenever an id changes its meaning: one of another version is stale, not garbled. */
const VERSION = '1';

const PLACES = { passage: 'p', helpful: 'u', unhelpful: 'd', reason: 'r' } as const;
const OPTIONS = { more: 'm', narrow: 'n', share: 's' } as const;
const SOURCES = 'l';
const LANGUAGE_CODES = { en: 'e', 'zh-Hant': 't', 'zh-Hans': 's' } as const;
const NONE = '-';

/** An action as an id: `version:action:field:field…`, at most 100 characters. */
export function customIdOf(action: Action): string {
  const fields = fieldsOf(action);
  return [VERSION, ...fields].join(':').slice(0, LIMITS.customId);
}

function fieldsOf(action: Action): string[] {
  switch (action.kind) {
    case 'passage':
    case 'helpful':
    case 'unhelpful':
    case 'reason':
      return [
        PLACES[action.kind],
        ...action.places.map(({ article, version, offset }) => `${article}${version}${offset.toString(36)}`),
      ];
    case 'more':
    case 'narrow':
    case 'share': {
      const { language, topic, since } = action.options;
      const code = language === null ? NONE : LANGUAGE_CODES[language];
      return [OPTIONS[action.kind], code, topic ?? NONE, since?.replaceAll('-', '') ?? NONE];
    }
    case 'sources':
      return [SOURCES, action.topic ?? NONE, String(action.page)];
  }
}

/** @returns null for an id that is garbled or of another version */
export function parseCustomId(id: string): Action | null {
  const [version, code, ...fields] = id.split(':');
  if (version !== VERSION || code === undefined) return null;
  if (code === SOURCES) return parseSources(fields);
  const withPlaces = keyOfValue(PLACES, code);
  if (withPlaces !== null) {
    const places = fields.map(parsePlace);
    return places.length > 0 && places.every((place) => place !== null) ? { kind: withPlaces, places } : null;
  }
  const withOptions = keyOfValue(OPTIONS, code);
  const options = parseOptions(fields);
  return withOptions === null || options === null ? null : { kind: withOptions, options };
}

const KEY_LENGTH = 6;
const VERSION_LENGTH = 3;
const KEY = /^[\w-]{6}$/;

function parsePlace(field: string): PlaceKey | null {
  const match = /^([\w-]{6})([\w-]{3})([0-9a-z]{1,7})$/.exec(field);
  if (match === null) return null;
  const [, article = '', version = '', offset = ''] = match;
  return { article, version, offset: Number.parseInt(offset, 36) };
}

function parseOptions(fields: readonly string[]): AnswerOptions | null {
  const [code, topic, since] = fields;
  if (fields.length !== 3 || code === undefined || topic === undefined || since === undefined) return null;
  const language = code === NONE ? null : keyOfValue(LANGUAGE_CODES, code);
  if ((language === null && code !== NONE) || !(topic === NONE || KEY.test(topic))) return null;
  const date = /^(\d{4})(\d\d)(\d\d)$/.exec(since);
  if (date === null && since !== NONE) return null;
  return {
    language,
    topic: topic === NONE ? null : topic,
    since: date === null ? null : date.slice(1).join('-'),
  };
}

function parseSources(fields: readonly string[]): Action | null {
  const [topic, page] = fields;
  if (fields.length !== 2 || topic === undefined || page === undefined || !/^\d{1,4}$/.test(page))
    return null;
  if (topic !== NONE && !KEY.test(topic)) return null;
  return { kind: 'sources', topic: topic === NONE ? null : topic, page: Number(page) };
}

/** A short name for a long one, the same for ever: a topic, or an article's path. 36 bits tell a million apart. */
export function keyFor(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, KEY_LENGTH);
}

/** @param hash - of the article's file, hexadecimal */
export function versionKey(hash: string): string {
  return createHash('sha256').update(hash).digest('base64url').slice(0, VERSION_LENGTH);
}

function keyOfValue<Key extends string>(table: Readonly<Record<Key, string>>, value: string): Key | null {
  return (Object.keys(table) as Key[]).find((key) => table[key] === value) ?? null;
}
