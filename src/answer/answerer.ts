import type { Embedder } from '../embedding/embedder.js';
import type { Language } from '../language/language.js';
import type { ArticleTexts } from '../retrieval/article-texts.js';
import type { GlossaryMatcher } from '../retrieval/glossary-matcher.js';
import { type Query, readQuery } from '../retrieval/query.js';
import { type ArticleFilter } from '../retrieval/article-filter.js';
import type { SignalWeights } from '../retrieval/fuse-signals.js';
import { retrieve } from '../retrieval/retrieve.js';
import type { RetrievedPassage } from '../retrieval/retrieved-passage.js';
import type { SearchIndex } from '../search-index/search-index.js';
import { type ComposedAnswer, composeAnswer, type JudgementOf } from './compose-answer.js';
import type { ConfidenceModel } from './confidence.js';
import { CONFIDENCE_MODEL, CONFIDENCE_WITHOUT_SCOPE } from './confidence-model.js';
import type { SentenceWeights } from './score-sentences.js';
import { knowsPassage, type ScopeModel, scopeOf } from './scope.js';

/** A question and how it is to be answered. */
export interface Request {
  readonly question: string;
  /** Language of the answer; that of the question when null. */
  readonly language: Language | null;
  readonly filter: ArticleFilter;
}

/** Milliseconds. */
export interface Timings {
  readonly embedMs: number;
  readonly searchMs: number;
  readonly totalMs: number;
}

/** An answer with everything that led to it. */
export interface AnswerTrace extends ComposedAnswer {
  readonly query: Query;
  readonly passages: readonly RetrievedPassage[];
  readonly timings: Timings;
}

/** Weights that an evaluation tries in place of the chosen ones. */
export interface Tuning {
  readonly signals?: SignalWeights;
  readonly sentences?: SentenceWeights;
  /** In place of the model that has the scope model's sign. */
  readonly confidence?: ConfidenceModel;
}

/** Answers questions from one index: what the terminal and the bot both ask. */
export class Answerer {
  /**
   * @param now - a clock in milliseconds, for the timings
   * @param scope - tells questions of the field from others
   * @param tuning - other weights than the chosen ones, to measure what each is worth
   */
  constructor(
    private readonly embedder: Embedder,
    private readonly index: SearchIndex,
    private readonly texts: ArticleTexts,
    private readonly glossary: GlossaryMatcher,
    private readonly now: () => number,
    private readonly scope: ScopeModel | null = null,
    private readonly tuning: Tuning = {},
  ) {}

  /** @throws {ArticleChangedError} when an article was changed since the index was opened */
  async answer({ question, language, filter }: Request): Promise<AnswerTrace> {
    const start = this.now();
    const query = readQuery(question, language, this.glossary);
    const vector = await this.embedder.embedQuery(query.text);
    const embedded = this.now();
    const passages = await retrieve(query, vector, this.index, this.texts, filter, this.tuning.signals);
    const searched = this.now();
    const { words } = this.index.lexical;
    const composed = composeAnswer(
      query,
      passages,
      {
        inverseDocumentFrequency: (term) => words.inverseDocumentFrequency(term),
        has: (term) => words.has(term),
        passages: words.documentCount,
      },
      this.judgementOf(query),
      this.tuning.sentences,
    );
    const timings = { embedMs: embedded - start, searchMs: searched - embedded, totalMs: this.now() - start };
    return { ...composed, query, passages, timings };
  }

  /** How sure to be of an answer from a passage: the scope model has a say where it has seen what is asked of it. */
  private judgementOf({ text }: Query): JudgementOf {
    const { scope } = this;
    if (scope === null) return () => ({ model: CONFIDENCE_WITHOUT_SCOPE, scope: 0 });
    const value = scopeOf(text, scope);
    return ({ article, headingPath }) =>
      knowsPassage(scope, article.path, headingPath)
        ? { model: this.tuning.confidence ?? CONFIDENCE_MODEL, scope: value }
        : { model: CONFIDENCE_WITHOUT_SCOPE, scope: 0 };
  }
}
