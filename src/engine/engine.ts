import type { Answer } from '../answer/answer.js';
import type { Request } from '../answer/answerer.js';
import type { ArticleStatus, IsoDate, Source } from '../corpus/article.js';
import type { Language } from '../language/language.js';
import type { Catalogue } from './catalogue.js';

/** A passage that bears on a question and was not quoted. */
export interface FurtherPassage {
  readonly title: string;
  readonly section: string;
  readonly article: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly asOf: IsoDate;
  readonly status: ArticleStatus;
  readonly supersededBy: string | null;
}

/** An answer and what a reader may want next. */
export interface EngineAnswer {
  readonly answer: Answer;
  /** What else was found, best first; empty when nothing answers. */
  readonly further: readonly FurtherPassage[];
  /** Topics of what was found, as the filter takes them, best first. */
  readonly topics: readonly string[];
}

/** A passage whole, as a person reads it. */
export interface FullPassage {
  readonly title: string;
  readonly section: string;
  readonly text: string;
  readonly language: Language;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string;
  readonly asOf: IsoDate;
  readonly status: ArticleStatus;
  readonly supersededBy: string | null;
  readonly sources: readonly Source[];
}

/** Where a passage lies: an article and any offset inside the passage. */
export interface PassagePlace {
  readonly article: string;
  readonly offset: number;
}

/** Answers questions without holding up whoever asks: what the bot talks to. */
export interface Engine {
  /** Of the index that answers now. */
  readonly catalogue: Catalogue;
  /** @throws {EngineBusyError} {EngineFailedError} */
  answer(request: Request): Promise<EngineAnswer>;
  /** Ranks, scores and what decided, as text for an operator. Throws like `answer`. */
  explain(request: Request): Promise<string>;
  /** @returns null when there is no such article or passage. Throws like `answer`. */
  passage(place: PassagePlace): Promise<FullPassage | null>;
  /** Brings the index up to date and answers from it; meanwhile the old one answers. */
  reload(): Promise<Catalogue>;
  /** Questions that wait or are being answered. */
  readonly pending: number;
}

/** More questions wait than can be answered in good time. */
export class EngineBusyError extends Error {
  override readonly name = 'EngineBusyError';
  constructor(readonly waiting: number) {
    super(`${waiting} questions are waiting; no more are taken until some are answered.`);
  }
}

/** The engine could not answer: it died over this question twice, or took too long. */
export class EngineFailedError extends Error {
  override readonly name = 'EngineFailedError';
}
