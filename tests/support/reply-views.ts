import fc from 'fast-check';
import type { Answer } from '../../src/answer/answer.js';
import type { GlossaryEntry } from '../../src/corpus/glossary.js';
import type { AnswerOptions, PlaceKey } from '../../src/discord/custom-id.js';
import type { AnswerView } from '../../src/discord/render/answer-reply.js';
import type { NarrowingOption } from '../../src/discord/render/narrow-select.js';
import type { TermView } from '../../src/discord/render/term-reply.js';
import type { EngineAnswer, FullPassage } from '../../src/engine/engine.js';
import { LANGUAGES } from '../../src/language/language.js';
import { anyAnswered, anyFacts, anyRefused, anySource } from './answers.js';
import { articleOf } from './article-of.js';
import { anyText, readableText } from './discord-texts.js';

export const anyLanguage = fc.constantFrom(...LANGUAGES);

const key = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[\\w-]{${length}}$`));
const isoDay = fc.constantFrom('1999-12-31', '2024-02-29', '2026-01-01', '2199-12-31');

export const anyOptions: fc.Arbitrary<AnswerOptions> = fc.record({
  language: fc.option(anyLanguage, { nil: null }),
  topic: fc.option(key(6), { nil: null }),
  since: fc.option(isoDay, { nil: null }),
});

/** Offsets as far as the index can hold them. */
export const anyPlace: fc.Arbitrary<PlaceKey> = fc.record({
  article: key(6),
  version: key(3),
  offset: fc.oneof(fc.nat(), fc.constant(2 ** 32 - 1)),
});

export const anyPlaces = fc.array(anyPlace, { minLength: 1, maxLength: 3 });

const anyNarrowings: fc.Arbitrary<NarrowingOption[]> = fc.uniqueArray(
  fc.record({
    value: fc.oneof(
      fc.constant('all' as const),
      isoDay.map((day) => `since:${day}` as const),
      key(6).map((topic) => `topic:${topic}` as const),
    ),
    label: readableText(150),
  }),
  { selector: ({ value }) => value, maxLength: 30 },
);

/** An answer with everything that can stand below it. */
export function viewOf(answer: Answer, fields: Partial<AnswerView> = {}): AnswerView {
  return {
    answer,
    options: { language: null, topic: null, since: null },
    before: null,
    scope: null,
    places: [{ article: 'abcdef', version: 'abc', offset: 120 }],
    narrowings: [],
    isPrivate: false,
    ...fields,
  };
}

/** @param mostCitations - more than the three of an answer as it is composed today, to leave room for more */
export function anyView(mostCitations: number): fc.Arbitrary<AnswerView> {
  const views = fc.record({
    answer: fc.oneof({ weight: 3, arbitrary: anyAnswered(mostCitations) }, anyRefused),
    options: anyOptions,
    before: fc.option(readableText(300), { nil: null }),
    scope: fc.option(readableText(300), { nil: null }),
    places: anyPlaces,
    narrowings: anyNarrowings,
    isPrivate: fc.boolean(),
  });
  return views.map(({ answer, ...view }) => ({
    ...view,
    answer: view.before === null ? answer : { ...answer, question: `${view.before} ${answer.question}` },
  }));
}

export const anyEngineAnswer: fc.Arbitrary<EngineAnswer> = fc.record({
  answer: fc.oneof(anyAnswered(3), anyRefused),
  further: fc.array(fc.record(anyFacts), { maxLength: 8 }),
  topics: fc.constant([]),
});

const anyPassage: fc.Arbitrary<FullPassage> = fc.record({
  ...anyFacts,
  text: fc.oneof(
    readableText(2_000),
    fc.array(anyText, { maxLength: 30 }).map((lines) => lines.join('\n')),
  ),
  language: anyLanguage,
  publishedAt: fc.constantFrom('2024', '2024-05', '2024-05-17'),
  sources: fc.array(anySource, { maxLength: 2 }),
});

export const anyPassages = fc.array(anyPassage, { minLength: 1, maxLength: 3 });

const anyEntry: fc.Arbitrary<GlossaryEntry> = fc
  .record({
    en: fc.array(readableText(120), { maxLength: 12 }),
    zh: fc.array(readableText(120), { maxLength: 12 }),
    inCapitals: fc.constant([]),
    searchWords: fc.array(readableText(40), { maxLength: 3 }),
    definition: fc.option(fc.record({ en: readableText(400), zhHant: readableText(400) })),
    articles: fc.constant([]),
  })
  .filter(({ en, zh }) => en.length + zh.length >= 2);

export function anyTerm(anyAnswer: fc.Arbitrary<Answer>): fc.Arbitrary<TermView> {
  return fc.record({
    entry: anyEntry,
    definition: fc.option(readableText(400)),
    answer: anyAnswer,
    articles: fc.array(
      readableText(200).map((title) => articleOf({ title })),
      { maxLength: 3 },
    ),
  });
}

export const anyClaims = fc.array(
  fc.record({ claim: readableText(400), answer: fc.oneof(anyAnswered(3), anyRefused) }),
  { minLength: 1, maxLength: 5 },
);
