import * as v from 'valibot';
import type { Connection } from './connection.js';
import { DOWN_REASONS, type DownReason } from './down-reason.js';
import { type FeedbackSummary, summarizeFeedback } from './feedback-summary.js';
import { conditionFor, type Scope } from './scope.js';
import { beginning, LONGEST_COMMENT, LONGEST_QUESTION } from './storable-text.js';
import { StoredPaths, storedPaths } from './stored-paths.js';

/** What a member says of an answer. */
export interface Vote {
  readonly userId: string;
  /** Null in a direct message. */
  readonly guildId: string | null;
  /** The message with the answer. */
  readonly messageId: string;
  readonly verdict: 'up' | 'down';
  /** Null when none was given. Of an 'up', reason and comment are not kept. */
  readonly reason: DownReason | null;
  /** Kept up to {@link LONGEST_COMMENT} characters. */
  readonly comment: string | null;
  /** Paths of the articles that the answer cites. */
  readonly articles: readonly string[];
  readonly language: string;
  /** Null where questions are not to be kept; up to {@link LONGEST_QUESTION} characters. */
  readonly question: string | null;
  /** Milliseconds since 1970, whole. */
  readonly at: number;
}

/** A vote against an answer, without the member: whoever improves articles need not know who it was. */
export type DownVote = Omit<Vote, 'userId' | 'verdict'>;

/** Members' votes on answers. */
export class Feedback {
  constructor(private readonly connection: Connection) {}

  /** Keeps a vote; one that the same member gave on the same message before is replaced whole. */
  save(vote: Vote): void {
    const isDown = vote.verdict === 'down';
    this.connection.run(
      `INSERT INTO feedback
         (user_id, message_id, guild_id, verdict, reason, comment, articles, language, question, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (user_id, message_id) DO UPDATE SET
         (guild_id, verdict, reason, comment, articles, language, question, at) =
         (excluded.guild_id, excluded.verdict, excluded.reason, excluded.comment, excluded.articles,
          excluded.language, excluded.question, excluded.at)`,
      [
        vote.userId,
        vote.messageId,
        vote.guildId,
        vote.verdict,
        isDown ? vote.reason : null,
        isDown ? beginning(vote.comment, LONGEST_COMMENT) : null,
        storedPaths(vote.articles),
        vote.language,
        beginning(vote.question, LONGEST_QUESTION),
        vote.at,
      ],
    );
  }

  /** Whether a member voted against an answer already. */
  hasDown(userId: string, messageId: string): boolean {
    const sql = "SELECT 1 AS one FROM feedback WHERE user_id = ? AND message_id = ? AND verdict = 'down'";
    return this.connection.rows(v.object({ one: v.number() }), sql, [userId, messageId]).length > 0;
  }

  /** How votes went, and which articles they went against. */
  summary(scope: Scope): FeedbackSummary {
    return summarizeFeedback(this.connection, scope);
  }

  /** Votes against answers, the latest first. */
  recentDowns({ limit, ...scope }: Scope & { readonly limit: number }): DownVote[] {
    const [condition, values] = conditionFor(scope);
    return this.connection.rows(
      DownVoteRow,
      `SELECT guild_id AS guildId, message_id AS messageId, reason, comment, articles, language, question, at
       FROM feedback WHERE verdict = 'down' AND ${condition} ORDER BY at DESC, rowid DESC LIMIT ?`,
      [...values, limit],
    );
  }
}

const DownVoteRow = v.object({
  guildId: v.nullable(v.string()),
  messageId: v.string(),
  reason: v.nullable(v.picklist(DOWN_REASONS)),
  comment: v.nullable(v.string()),
  articles: StoredPaths,
  language: v.string(),
  question: v.nullable(v.string()),
  at: v.number(),
});
