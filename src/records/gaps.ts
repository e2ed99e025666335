import * as v from 'valibot';
import type { Connection } from './connection.js';
import { conditionFor, type Scope } from './scope.js';
import { beginning, LONGEST_QUESTION } from './storable-text.js';
import { storedPaths } from './stored-paths.js';

/** Why a question got no answer: no article covers it, or it asks for what articles never give. */
export const GAP_KINDS = ['not-covered', 'no-advice'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** A question that was not answered. */
export interface Gap {
  /** Null in a direct message. */
  readonly guildId: string | null;
  /** Null where it is not to be kept who asked. */
  readonly userId: string | null;
  readonly language: string;
  readonly kind: GapKind;
  /** Paths of the articles that came nearest. */
  readonly closest: readonly string[];
  /** Null where questions are not to be kept; up to {@link LONGEST_QUESTION} characters. */
  readonly question: string | null;
  /** Milliseconds since 1970, whole. */
  readonly at: number;
}

export interface GapsSummary {
  readonly total: number;
  readonly byKind: Readonly<Record<GapKind, number>>;
  /** The most frequent first. */
  readonly byLanguage: readonly { readonly language: string; readonly count: number }[];
  /** Articles that came nearest most often: what to extend. At most {@link CLOSEST_ARTICLES}. */
  readonly byClosest: readonly { readonly article: string; readonly count: number }[];
  /** Questions where they were kept, the latest first, at most {@link LATEST_QUESTIONS}. */
  readonly questions: readonly string[];
}

/** Most articles that a summary names. */
export const CLOSEST_ARTICLES = 10;
/** Most questions that a summary quotes. */
export const LATEST_QUESTIONS = 20;

/** Questions that the articles do not cover. */
export class Gaps {
  constructor(private readonly connection: Connection) {}

  save({ guildId, userId, language, kind, closest, question, at }: Gap): void {
    this.connection.run(
      'INSERT INTO gaps (guild_id, user_id, language, kind, closest, question, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [guildId, userId, language, kind, storedPaths(closest), beginning(question, LONGEST_QUESTION), at],
    );
  }

  /** What members asked in vain. */
  summary(scope: Scope): GapsSummary {
    const [condition, values] = conditionFor(scope);
    const byKind = this.connection.rows(
      v.object({ kind: v.picklist(GAP_KINDS), count: v.number() }),
      `SELECT kind, count(*) AS count FROM gaps WHERE ${condition} GROUP BY kind`,
      values,
    );
    const countOf = (kind: GapKind): number => byKind.find((row) => row.kind === kind)?.count ?? 0;
    return {
      total: countOf('not-covered') + countOf('no-advice'),
      byKind: { 'not-covered': countOf('not-covered'), 'no-advice': countOf('no-advice') },
      byLanguage: this.connection.rows(
        v.object({ language: v.string(), count: v.number() }),
        `SELECT language, count(*) AS count FROM gaps WHERE ${condition}
         GROUP BY language ORDER BY count DESC, language`,
        values,
      ),
      byClosest: this.connection.rows(
        v.object({ article: v.string(), count: v.number() }),
        `SELECT near.value AS article, count(*) AS count FROM gaps, json_each(gaps.closest) AS near
         WHERE ${condition} GROUP BY article ORDER BY count DESC, article LIMIT ${CLOSEST_ARTICLES}`,
        values,
      ),
      questions: this.connection
        .rows(
          v.object({ question: v.string() }),
          `SELECT question FROM gaps WHERE question IS NOT NULL AND ${condition}
           ORDER BY at DESC, id DESC LIMIT ${LATEST_QUESTIONS}`,
          values,
        )
        .map(({ question }) => question),
    };
  }
}
