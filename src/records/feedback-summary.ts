import * as v from 'valibot';
import type { Connection } from './connection.js';
import type { DownReason } from './down-reason.js';
import { conditionFor, type Scope } from './scope.js';

/** Most articles that a summary names. */
export const WORST_ARTICLES = 10;

/** Numbers of votes against, by reason; `unsaid` where the member gave none. */
export type CountsByReason = Readonly<Record<DownReason | 'unsaid', number>>;

/** An article cited in answers that members voted against. */
export interface CriticizedArticle {
  readonly article: string;
  readonly down: number;
  readonly byReason: CountsByReason;
}

export interface FeedbackSummary {
  readonly up: number;
  readonly down: number;
  readonly downByReason: CountsByReason;
  /** The worst first; of equals in the order of their paths. At most {@link WORST_ARTICLES}. */
  readonly worstArticles: readonly CriticizedArticle[];
}

/** How votes went, and which articles they went against. */
export function summarizeFeedback(connection: Connection, scope: Scope): FeedbackSummary {
  const [condition, values] = conditionFor(scope);
  const [counts] = connection.rows(
    v.object({ ...COUNTS, up: v.number() }),
    `SELECT count(*) FILTER (WHERE verdict = 'up') AS up, ${COUNT_COLUMNS} FROM feedback WHERE ${condition}`,
    values,
  );
  const worst = connection.rows(
    v.object({ ...COUNTS, article: v.string() }),
    `SELECT cited.value AS article, ${COUNT_COLUMNS} FROM feedback, json_each(feedback.articles) AS cited
     WHERE verdict = 'down' AND ${condition} GROUP BY article ORDER BY down DESC, article LIMIT ${WORST_ARTICLES}`,
    values,
  );
  const { up, down, ...downByReason } = counts ?? NO_VOTES;
  return {
    up,
    down,
    downByReason,
    worstArticles: worst.map(({ article, down: against, ...byReason }) => ({
      article,
      down: against,
      byReason,
    })),
  };
}

const COUNTS = {
  down: v.number(),
  outdated: v.number(),
  'wrong-passage': v.number(),
  missing: v.number(),
  unsaid: v.number(),
};

const COUNT_COLUMNS = `
  count(*) FILTER (WHERE verdict = 'down') AS down,
  count(*) FILTER (WHERE reason = 'outdated') AS outdated,
  count(*) FILTER (WHERE reason = 'wrong-passage') AS "wrong-passage",
  count(*) FILTER (WHERE reason = 'missing') AS missing,
  count(*) FILTER (WHERE verdict = 'down' AND reason IS NULL) AS unsaid`;

const NO_VOTES = { up: 0, down: 0, outdated: 0, 'wrong-passage': 0, missing: 0, unsaid: 0 };
