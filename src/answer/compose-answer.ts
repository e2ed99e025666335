import { representativeSource } from '../corpus/official-source.js';
import { isChinese, type Language } from '../language/language.js';
import { termsOf } from '../lexical-index/terms.js';
import type { Query } from '../retrieval/query.js';
import type { RetrievedPassage } from '../retrieval/retrieved-passage.js';
import { TermCoverage } from '../retrieval/term-coverage.js';
import { type Answer, type ClosestArticle, MAX_ANSWER_LENGTH } from './answer.js';
import { chooseSentences, type Quote } from './choose-sentences.js';
import { citationOf } from './citation.js';
import { type ConfidenceModel, confidenceOf, relevanceSigns, type RelevanceSigns } from './confidence.js';
import { CONFIDENCE_WITHOUT_SCOPE } from './confidence-model.js';
import { phrasesFor } from './phrases.js';
import {
  SENTENCE_WEIGHTS,
  type ScoredSentence,
  scoreSentences,
  type SentenceWeights,
} from './score-sentences.js';

/**
 * Passages at which a word that the corpus does not have counts half. In a corpus of a few articles most everyday words are
 * unknown, and that says little of what a question is about. From 50 to 400 the evaluation moves by a question or two; at
 * 400 a corpus of two articles begins to answer what it does not speak of (docs/retrieval.md).
 */
const SMALL_CORPUS = 100;

/** What the corpus knows of a word. */
export interface TermStatistics {
  readonly inverseDocumentFrequency: (term: string) => number;
  readonly has: (term: string) => boolean;
  /** Passages in the corpus. */
  readonly passages: number;
}

/** What decides whether an answer from a passage is given. */
export interface Judgement {
  readonly model: ConfidenceModel;
  /** Log-odds that the question is of the field; 0 where nothing can be said. */
  readonly scope: number;
}

export type JudgementOf = (passage: RetrievedPassage) => Judgement;

/** An answer and how it came about, for `--explain` and for calibration. */
export interface ComposedAnswer {
  readonly answer: Answer;
  /** Null when nothing was retrieved. */
  readonly signs: RelevanceSigns | null;
  readonly threshold: number;
  /** Every candidate, best first. */
  readonly candidates: readonly ScoredSentence[];
}

/** An article is worth naming when a key of it is at least this similar to the question: the background lies below. */
const CLOSEST_SIMILARITY = 0.3;
/** Most articles that a refusal names. */
const CLOSEST_ARTICLES = 3;

/**
 * Retrieved passages → an answer of one to four quotes, or an honest refusal.
 *
 * @param judgementOf - how sure to be of an answer, by the passage that the best sentence is of
 */
export function composeAnswer(
  query: Query,
  passages: readonly RetrievedPassage[],
  statistics: TermStatistics,
  judgementOf: JudgementOf = () => ({ model: CONFIDENCE_WITHOUT_SCOPE, scope: 0 }),
  weights: SentenceWeights = SENTENCE_WEIGHTS,
): ComposedAnswer {
  const coverage = new TermCoverage(query, (term) => rarityOf(term, statistics));
  const candidates = scoreSentences(query, passages, coverage, weights);
  const [best] = candidates;
  const { model, scope } =
    best === undefined ? { model: CONFIDENCE_WITHOUT_SCOPE, scope: 0 } : judgementOf(best.passage);
  const threshold = isChinese(query.language) ? model.threshold.chinese : model.threshold.english;
  const refuse = (confidence: number): Answer => ({
    kind: 'nothing-relevant',
    reason: query.opinion ? 'no-advice' : 'not-covered',
    question: query.question,
    language: query.language,
    text: query.opinion ? phrasesFor(query.language).noAdvice : phrasesFor(query.language).nothingRelevant,
    citations: [],
    closest: closestArticles(passages),
    confidence,
  });
  if (best === undefined) return { answer: refuse(0), signs: null, threshold, candidates };
  const signs = relevanceSigns(
    query,
    best,
    coverage.of(passageTerms(best.passage)),
    coverage.of(knownTerms(query, statistics)),
    scope,
  );
  const confidence = confidenceOf(signs, model);
  const answer =
    confidence < threshold ? refuse(confidence) : quote(query, chooseSentences(candidates), confidence);
  return { answer, signs, threshold, candidates };
}

function quote(query: Query, chosen: readonly Quote[], confidence: number): Answer {
  const lines: string[] = [];
  const citations = [];
  for (const { passage, sentence } of chosen) {
    const number = citations.length + 1;
    const citation = citationOf(number, passage, sentence);
    const note = phrasesFor(query.language).statusNotes[citation.status];
    const room = MAX_ANSWER_LENGTH - lines.join('\n').length - note.length - 12;
    // A first sentence longer than an answer may be is cut for reading; its citation holds it whole.
    if (sentence.text.length > room && number > 1) break;
    const words = shorten(withoutMarks(sentence.text), room);
    lines.push(`${note}${inQuotationMarks(words, query.language)} [${number}]`);
    citations.push(citation);
  }
  return {
    kind: 'answered',
    question: query.question,
    language: query.language,
    text: lines.join('\n'),
    citations,
    closest: [],
    confidence,
  };
}

/** A quotation inside a Chinese one has double brackets. */
function inQuotationMarks(words: string, language: Language): string {
  return isChinese(language) ? `「${words.replace(/「/g, '『').replace(/」/g, '』')}」` : `“${words}”`;
}

/** An article's own "[4]" would be read as a citation of ours. */
function withoutMarks(text: string): string {
  return text.replace(/\[(\d+)\]/g, '($1)');
}

function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  // Never between the two halves of a character beyond the basic plane.
  const start = text.slice(0, Math.max(0, length - 1)).replace(/[\ud800-\udbff]$/, '');
  return `${start.trimEnd()}…`;
}

function passageTerms({ context, sentences }: RetrievedPassage): ReadonlySet<string> {
  return new Set([...termsOf(context), ...sentences.flatMap(({ text }) => termsOf(text))]);
}

function knownTerms({ terms, concepts }: Query, { has }: TermStatistics): ReadonlySet<string> {
  const alternatives = concepts.flatMap((concept) => concept.alternatives.flat());
  return new Set([...terms, ...alternatives].filter((term) => has(term)));
}

function closestArticles(passages: readonly RetrievedPassage[]): ClosestArticle[] {
  const closest = new Map<string, ClosestArticle>();
  for (const { article, sources, scores } of passages) {
    if ((scores.similarity ?? 0) < CLOSEST_SIMILARITY) continue;
    const url = article.url ?? representativeSource([...sources, ...article.sources])?.url ?? null;
    // An article and its translation are one to a reader; the better of them comes first.
    const original = article.translationOf ?? article.path;
    if (closest.size < CLOSEST_ARTICLES && !closest.has(original))
      closest.set(original, { title: article.title, article: article.path, url });
  }
  return [...closest.values()];
}

/** How much a word of the question counts: its rarity; a word that the corpus does not have, less in a small corpus. */
function rarityOf(term: string, { inverseDocumentFrequency, has, passages }: TermStatistics): number {
  const rarity = inverseDocumentFrequency(term);
  return has(term) ? rarity : (rarity * passages) / (passages + SMALL_CORPUS);
}
