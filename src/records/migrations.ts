import * as v from 'valibot';
import type { Connection } from './connection.js';
import { RecordsError } from './records-error.js';

/** What changes a file of one version into one of the next: the first makes tables in an empty file. Only ever added to. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE feedback (
    user_id TEXT NOT NULL,
    message_id TEXT NOT NULL,
    guild_id TEXT,
    verdict TEXT NOT NULL CHECK (verdict IN ('up', 'down')),
    reason TEXT CHECK (reason IN ('outdated', 'wrong-passage', 'missing')),
    comment TEXT,
    -- A list as JSON: written and read whole, so that a vote is one row, replaced by one statement.
    articles TEXT NOT NULL CHECK (json_type(articles) = 'array'),
    language TEXT NOT NULL,
    question TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (user_id, message_id),
    CHECK (verdict = 'down' OR (reason IS NULL AND comment IS NULL))
  ) STRICT;
  CREATE INDEX feedback_at ON feedback (at);
  CREATE INDEX feedback_guild_at ON feedback (guild_id, at);

  CREATE TABLE gaps (
    id INTEGER PRIMARY KEY,
    user_id TEXT,
    guild_id TEXT,
    language TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('not-covered', 'no-advice')),
    closest TEXT NOT NULL CHECK (json_type(closest) = 'array'),
    question TEXT,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX gaps_at ON gaps (at);
  CREATE INDEX gaps_guild_at ON gaps (guild_id, at);
  CREATE INDEX gaps_user ON gaps (user_id);

  CREATE TABLE qa_channels (
    channel_id TEXT PRIMARY KEY,
    guild_id TEXT NOT NULL,
    added_by TEXT,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX qa_channels_guild ON qa_channels (guild_id);
  CREATE INDEX qa_channels_added_by ON qa_channels (added_by);

  CREATE TABLE claims (message_id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX claims_at ON claims (at);

  CREATE TABLE registrations (
    application_id TEXT NOT NULL,
    scope TEXT NOT NULL,
    hash TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (application_id, scope)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE threads (
    thread_id TEXT PRIMARY KEY,
    guild_id TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX threads_at ON threads (at);`,
];

/** "HKFB" as a number: what tells our files from databases of other programs. */
const APPLICATION_ID = 0x484b4642;

/**
 * Refuses databases that are not ours, or of a version that this program does not know, without changing them.
 *
 * @throws {RecordsError}
 */
export function checkOrigin(connection: Connection, newest = MIGRATIONS.length): void {
  const { file } = connection;
  const [origin] = connection.rows(
    v.object({ application: v.number(), version: v.number(), tables: v.number() }),
    `SELECT application_id AS application, user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables
     FROM pragma_application_id, pragma_user_version`,
  );
  const isNew = origin?.application === 0 && origin.version === 0 && origin.tables === 0;
  if (!isNew && origin?.application !== APPLICATION_ID) {
    throw new RecordsError(
      file,
      'a database of another program',
      "the bot's records, or no file",
      'Choose another place for the records.',
    );
  }
  if (origin.version > newest) {
    throw new RecordsError(
      file,
      `records of version ${origin.version}, which a newer version of the bot has written`,
      `version ${newest} or older`,
      'Update the bot, or choose another place for the records.',
    );
  }
}

/**
 * Brings the tables up to date, one version after another, each in a transaction of its own.
 *
 * @throws {RecordsError} when another process, of a newer version, has gone further meanwhile
 */
export function migrate(connection: Connection, migrations = MIGRATIONS): void {
  const VersionSchema = v.object({ user_version: v.number() });
  let isCurrent = false;
  while (!isCurrent) {
    isCurrent = connection.transaction(() => {
      // Inside the transaction: another process may have done it while this one waited.
      checkOrigin(connection, migrations.length);
      const version = connection.rows(VersionSchema, 'PRAGMA user_version')[0]?.user_version ?? 0;
      const migration = migrations[version];
      if (migration === undefined) return true;
      connection.script(migration);
      connection.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version + 1}`);
      return false;
    });
  }
}
