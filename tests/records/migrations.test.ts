import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../src/records/connection.js';
import { connect } from '../../src/records/database.js';
import { migrate, MIGRATIONS } from '../../src/records/migrations.js';
import { execute, newRecordsFile, open, query } from './records-file.js';
import { START } from './sample-records.js';

const NEXT = 'ALTER TABLE threads ADD COLUMN topic TEXT; CREATE TABLE songs (title TEXT) STRICT';

const connections: Connection[] = [];

afterEach(() => {
  for (const connection of connections.splice(0)) connection.close();
});

function connected(file: string): Connection {
  const connection = connect(file);
  connections.push(connection);
  return connection;
}

function versionOf(file: string): unknown {
  return query(file, 'PRAGMA user_version')[0];
}

function tablesOf(file: string): unknown[] {
  return query(file, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
}

function byName(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

describe('a file of records', () => {
  it('that is empty becomes one of the newest version', async () => {
    const file = await newRecordsFile();
    execute(file, 'PRAGMA user_version = 0');
    open(file);
    expect(versionOf(file)).toEqual({ user_version: MIGRATIONS.length });
    expect(tablesOf(file)).toEqual(
      ['claims', 'feedback', 'gaps', 'qa_channels', 'registrations', 'threads'].map((name) => ({ name })),
    );
  });

  it('that is of the newest version is not changed', async () => {
    const file = await newRecordsFile();
    open(file).close();
    const changes = query(file, 'PRAGMA schema_version');
    open(file).close();
    expect(query(file, 'PRAGMA schema_version')).toEqual(changes);
  });

  it('of an older version keeps what is in it, and gets what is missing once', async () => {
    const file = await newRecordsFile();
    open(file).threads.remember('1', 'harbour', START);
    const connection = connected(file);
    migrate(connection, [...MIGRATIONS, NEXT]);
    migrate(connection, [...MIGRATIONS, NEXT]);
    expect(versionOf(file)).toEqual({ user_version: MIGRATIONS.length + 1 });
    expect(query(file, 'SELECT thread_id, topic FROM threads')).toEqual([{ thread_id: '1', topic: null }]);
  });

  it('stays at the version before the step that fails, with nothing of that step', async () => {
    const file = await newRecordsFile();
    const connection = connected(file);
    const before = tablesOf(file);
    const migrations = [...MIGRATIONS, NEXT, 'CREATE TABLE half (a TEXT); INSERT INTO nowhere VALUES (1)'];
    expect(() => migrate(connection, migrations)).toThrow('nowhere');
    expect(versionOf(file)).toEqual({ user_version: MIGRATIONS.length + 1 });
    expect(tablesOf(file)).toEqual([...before, { name: 'songs' }].sort(byName));
    expect(connection.rows(v.unknown(), 'SELECT topic FROM threads')).toEqual([]);
  });

  it('of a newer version is refused with the words to update, and stays as it was', async () => {
    const file = await newRecordsFile();
    const records = open(file);
    records.claims.claim('1', START);
    records.close();
    migrate(connected(file), [...MIGRATIONS, NEXT]);
    expect(() => open(file)).toThrow(
      `${file}: found records of version ${MIGRATIONS.length + 1}, which a newer version of the bot has written; ` +
        `expected version ${MIGRATIONS.length} or older. Update the bot`,
    );
    expect(versionOf(file)).toEqual({ user_version: MIGRATIONS.length + 1 });
    expect(query(file, 'SELECT message_id FROM claims')).toEqual([{ message_id: '1' }]);
  });
});

describe('a row that another program has written', () => {
  it('is refused where it is not what it should be, not passed on', async () => {
    const file = await newRecordsFile();
    const records = open(file);
    execute(
      file,
      `INSERT INTO feedback VALUES ('ann', '1', NULL, 'down', NULL, NULL, '[{"not": "a path"}]', 'en', NULL, 0)`,
    );
    expect(() => records.feedback.recentDowns({ guildId: null, since: 0, limit: 1 })).toThrow('damaged');
  });

  it.each([
    ["'sideways', NULL, NULL, '[]'", 'a verdict that is none'],
    ["'down', 'ugly', NULL, '[]'", 'a reason that is none'],
    ["'up', 'missing', NULL, '[]'", 'a reason for praise'],
    ["'up', NULL, 'Thanks', '[]'", 'a comment on praise'],
    ["'down', NULL, NULL, 'a.md'", 'articles that are no list'],
    ["'down', NULL, NULL, '{}'", 'articles that are an object'],
  ])('cannot be written: %s, %s', async (values) => {
    const file = await newRecordsFile();
    open(file);
    const insert = `INSERT INTO feedback VALUES ('ann', '1', NULL, ${values}, 'en', NULL, 0)`;
    expect(() => execute(file, insert)).toThrow(/constraint|malformed/);
  });
});
