import fc from 'fast-check';
import {
  type Answer,
  type Citation,
  type ClosestArticle,
  MAX_ANSWER_LENGTH,
} from '../../src/answer/answer.js';
import { phrasesFor } from '../../src/answer/phrases.js';
import { ARTICLE_STATUSES, type IsoDate, type Source } from '../../src/corpus/article.js';
import { LANGUAGES } from '../../src/language/language.js';
import { anyAddress, readableText } from './discord-texts.js';

type Answered = Extract<Answer, { kind: 'answered' }>;
type Refused = Extract<Answer, { kind: 'nothing-relevant' }>;

/** A citation with the given fields; the others are plain. */
export function citationWith(fields: Partial<Citation> = {}): Citation {
  return {
    number: 1,
    title: 'Stablecoin licences',
    section: 'Who',
    article: 'stablecoins/licences.md',
    url: 'https://notes.example/licences',
    publisher: 'Policy Notes',
    publishedAt: '2025-08-02',
    asOf: '2025-08-01' as IsoDate,
    status: 'in-force',
    supersededBy: null,
    quote: 'An issuer needs a licence.',
    span: { start: 0, end: 26 },
    sources: [],
    ...fields,
  };
}

/** An answer that quotes these citations, numbered in their order. */
export function answerWith(citations: readonly Citation[], fields: Partial<Answered> = {}): Answered {
  const numbered = citations.map((citation, at) => ({ ...citation, number: at + 1 }));
  return {
    kind: 'answered',
    question: 'Who needs a licence?',
    language: 'en',
    text: numbered.map(({ quote, number }) => `“${quote}” [${number}]`).join('\n'),
    citations: numbered,
    closest: [],
    confidence: 0.9,
    ...fields,
  };
}

/** Every field as long as it can be, and of characters that grow when they are escaped. */
export function longestCitation(at: number): Citation {
  const long = `${at}${'*'.repeat(299)}`;
  return citationWith({
    title: long,
    section: long,
    url: `https://${`a_${'b'.repeat(40)}.`.repeat(5)}example/${at}/${'c'.repeat(300)}`,
    publisher: long,
    status: 'superseded',
    supersededBy: long,
    quote: '*'.repeat(1_480),
  });
}

/** A refusal with the given fields; the others are plain. */
export function refusalWith(fields: Partial<Refused> = {}): Refused {
  return {
    kind: 'nothing-relevant',
    reason: 'not-covered',
    question: 'Who needs a licence?',
    language: 'en',
    text: phrasesFor('en').nothingRelevant,
    citations: [],
    closest: [],
    confidence: 0.1,
    ...fields,
  };
}

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as IsoDate);
const partialDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(arbitrary, { nil: null });

export const anySource: fc.Arbitrary<Source> = fc.record({
  title: readableText(300),
  publisher: orNull(readableText(120)),
  url: anyAddress,
  date: orNull(partialDate),
});

/** What is known of an article or passage, however strange. */
export const anyFacts = {
  title: readableText(300),
  section: fc.oneof(fc.constant(''), readableText(300)),
  article: fc.constantFrom('stablecoins/licences.md', 'tax.txt'),
  url: orNull(anyAddress),
  publisher: orNull(readableText(120)),
  asOf: day,
  status: fc.constantFrom(...ARTICLE_STATUSES),
  supersededBy: orNull(readableText(300)),
};

const anyCitation: fc.Arbitrary<Citation> = fc.record({
  ...anyFacts,
  number: fc.constant(1),
  publishedAt: partialDate,
  quote: readableText(1_480).map((text) => text.replace(/\n/g, ' ').replace(/\[(\d+)\]/g, '($1)')),
  span: fc.constant({ start: 0, end: 1 }),
  sources: fc.array(anySource, { maxLength: 3 }),
});

/** An answer of so many quotes at most, which share the characters that an answer may have. */
export function anyAnswered(mostCitations: number): fc.Arbitrary<Answered> {
  const citations = fc.array(anyCitation, { minLength: 1, maxLength: mostCitations });
  return fc
    .record({ citations, question: readableText(500), language: fc.constantFrom(...LANGUAGES) })
    .map(({ citations: all, ...fields }) => {
      const share = Math.floor(MAX_ANSWER_LENGTH / all.length) - 8;
      const short = all.map((one) => ({ ...one, quote: wholeCharacters(one.quote.slice(0, share)) }));
      return answerWith(short, fields);
    });
}

const anyClosest: fc.Arbitrary<ClosestArticle> = fc.record({
  title: anyFacts.title,
  article: anyFacts.article,
  url: anyFacts.url,
});

export const anyRefused: fc.Arbitrary<Refused> = fc
  .record({
    reason: fc.constantFrom('not-covered' as const, 'no-advice' as const),
    question: readableText(500),
    language: fc.constantFrom(...LANGUAGES),
    closest: fc.array(anyClosest, { maxLength: 3 }),
  })
  .map((fields) => {
    const { noAdvice, nothingRelevant } = phrasesFor(fields.language);
    return refusalWith({ ...fields, text: fields.reason === 'no-advice' ? noAdvice : nothingRelevant });
  });

function wholeCharacters(text: string): string {
  return text.replace(/\p{Cs}/gu, '');
}
