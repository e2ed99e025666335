import type { ArticleStatus } from '../corpus/article.js';
import { isChinese } from '../language/language.js';
import { termsOf } from '../lexical-index/terms.js';
import type { Query } from '../retrieval/query.js';
import type { RetrievedPassage, RetrievedSentence } from '../retrieval/retrieved-passage.js';
import type { TermCoverage } from '../retrieval/term-coverage.js';

/** What speaks for or against a sentence as the answer to a question, compared with the other sentences found. */
export interface SentenceSigns {
  /** 1 in the passage that is ranked first, else 0. */
  readonly firstPassage: number;
  /** 0…1: share of the question's words, by rarity, that stand in the sentence. */
  readonly words: number;
  /** 0…1: the same with title and headings. */
  readonly wordsWithContext: number;
  /** Cosine of question and sentence. */
  readonly similarity: number;
  /** 0…1: the same between the farthest and the nearest of all sentences found. */
  readonly relativeSimilarity: number;
  /** 1 for a section's first sentence, which answers its heading, else 0. */
  readonly opensSection: number;
  /** 1 for a row of a table, else 0. */
  readonly tableRow: number;
  /** 1 when a date is asked for and the sentence has one, else 0. */
  readonly wantedDate: number;
  /** 1 when a figure is asked for and the sentence has one besides dates, else 0. */
  readonly wantedFigure: number;
  /** 0…1 when the newest is asked for: where the newest date in the sentence lies between those of all sentences found; else 0. */
  readonly recent: number;
  /** 0…1: length, up to 400 letters or 160 Chinese characters: a longer one says more. */
  readonly length: number;
  /** 1 in an article that was replaced, else 0. */
  readonly superseded: number;
  /** 1 in an article on what is over, else 0. */
  readonly past: number;
  /** 1 in the reader's language, else 0. */
  readonly sameLanguage: number;
}

export const SENTENCE_SIGN_NAMES = [
  'firstPassage',
  'words',
  'wordsWithContext',
  'similarity',
  'relativeSimilarity',
  'opensSection',
  'tableRow',
  'wantedDate',
  'wantedFigure',
  'recent',
  'length',
  'superseded',
  'past',
  'sameLanguage',
] as const satisfies readonly (keyof SentenceSigns)[];

/** A sentence with its signs, before they are weighed. */
export interface SignedSentence {
  readonly passage: RetrievedPassage;
  readonly sentence: RetrievedSentence;
  /** Its words, each once. */
  readonly terms: ReadonlySet<string>;
  readonly signs: SentenceSigns;
}

const PAST: ReadonlySet<ArticleStatus> = new Set(['historical', 'concluded']);
const LONG = { english: 400, chinese: 160 };

/** Signs of every sentence of the retrieved passages, in order. */
export function signSentences(
  query: Query,
  passages: readonly RetrievedPassage[],
  coverage: TermCoverage,
): SignedSentence[] {
  const similarities = passages.flatMap(({ sentences }) => sentences.map(({ similarity }) => similarity));
  const farthest = Math.min(...similarities);
  const range = Math.max(...similarities) - farthest;
  const recency = query.latest ? recencyAmong(passages) : () => 0;
  return passages.flatMap((passage, rank) => {
    const { status, language } = passage.article;
    const contextTerms = termsOf(passage.context);
    const long = isChinese(language) ? LONG.chinese : LONG.english;
    return passage.sentences.map((sentence, at): SignedSentence => {
      const terms = new Set(termsOf(sentence.text));
      return {
        passage,
        sentence,
        terms,
        signs: {
          firstPassage: rank === 0 ? 1 : 0,
          words: coverage.of(terms),
          wordsWithContext: coverage.of(new Set([...terms, ...contextTerms])),
          similarity: sentence.similarity,
          relativeSimilarity: range === 0 ? 0 : (sentence.similarity - farthest) / range,
          opensSection: at === 0 ? 1 : 0,
          tableRow: sentence.isTableRow ? 1 : 0,
          wantedDate: query.wanted === 'date' && DATE.test(sentence.text) ? 1 : 0,
          wantedFigure: query.wanted === 'figure' && hasFigure(sentence.text) ? 1 : 0,
          recent: recency(sentence),
          length: Math.min(1, sentence.text.length / long),
          superseded: status === 'superseded' ? 1 : 0,
          past: PAST.has(status) ? 1 : 0,
          sameLanguage: isChinese(language) === isChinese(query.language) ? 1 : 0,
        },
      };
    });
  });
}

/** 0 for the sentence with the oldest date, or none, to 1 for the one with the newest. */
function recencyAmong(passages: readonly RetrievedPassage[]): (sentence: RetrievedSentence) => number {
  const months = new Map(
    passages.flatMap(({ sentences }) =>
      sentences.map((sentence) => [sentence, newestMonth(sentence.text)] as const),
    ),
  );
  const dated = [...months.values()].filter((month) => month !== null);
  const oldest = Math.min(...dated);
  const newest = Math.max(...dated);
  return (sentence) => {
    const month = months.get(sentence) ?? null;
    return month === null || newest === oldest ? 0 : (month - oldest) / (newest - oldest);
  };
}

/** The newest month that a text names, counted from the year 0; of a year alone its middle; null when it names none. */
function newestMonth(text: string): number | null {
  const months = [
    ...[
      ...text.matchAll(
        /(January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, )?((?:19|20)\d\d)/g,
      ),
    ].map(([, name = '', year]) => Number(year) * 12 + MONTHS.indexOf(name.slice(0, 3))),
    ...[...text.matchAll(/((?:19|20)\d\d)年(\d{1,2})月/g)].map(
      ([, year, month]) => Number(year) * 12 + Number(month) - 1,
    ),
    ...[...text.matchAll(/\b((?:19|20)\d\d)\b/g)].map(([, year]) => Number(year) * 12 + 5),
  ];
  return months.length === 0 ? null : Math.max(...months);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const DATE =
  /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, )?\d{4}\b|\d{4}\s?年|\b(?:19|20)\d{2}\b/;
const ALL_DATES = new RegExp(DATE, 'g');

/** A year is not the amount that was asked for. */
function hasFigure(text: string): boolean {
  return /\d/.test(text.replace(ALL_DATES, ''));
}
