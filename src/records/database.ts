import { resolve } from 'node:path';
import Database from 'libsql';
import * as v from 'valibot';
import type { Connection, Value } from './connection.js';
import { checkOrigin, migrate } from './migrations.js';
import { keepToOwner, makeRecordsFile } from './records-file.js';
import { DAMAGED, explained, RecordsError, UNOPENABLE } from './records-error.js';
import { Records } from './records.js';
import { storable } from './storable-text.js';

/**
 * How long a write waits for that of another process, in milliseconds. The bot does nothing else meanwhile, and Discord wants
 * an interaction acknowledged within three seconds; a write takes two milliseconds, bringing a file up to date little more.
 */
const LONGEST_WAIT = 500;

/**
 * Opens what the bot remembers, and makes the file and the folders above it where there are none. Several processes may have
 * one file open.
 *
 * @param file - path of the file; two more, `-wal` and `-shm`, lie beside it while it is open
 * @throws {RecordsError} when the file is damaged, of another program or of a newer version of this one, or cannot be written
 */
export function openRecords(file: string): Records {
  return new Records(connect(file));
}

/** Opens a file, checks that it is whole and ours, and brings its tables up to date. */
export function connect(path: string): Connection {
  // Absolute, so that no name of a file is taken for an address or for `:memory:`.
  const file = resolve(path);
  makeRecordsFile(file);
  const connection = new LibsqlConnection(file);
  try {
    const pragma = (setting: string): unknown[] => connection.rows(v.unknown(), `PRAGMA ${setting}`);
    pragma(`busy_timeout = ${LONGEST_WAIT}`);
    // Nothing is changed before the file is known to be ours.
    checkOrigin(connection);
    const found = connection.rows(v.object({ quick_check: v.string() }), 'PRAGMA quick_check(1)');
    if (found[0]?.quick_check !== 'ok') {
      throw new RecordsError(file, ...DAMAGED, { cause: new Error(found[0]?.quick_check) });
    }
    keepToOwner(file);
    pragma('journal_mode = WAL');
    // Waits for the disk at every write, 2 ms: otherwise a power cut would take the last votes, which were acknowledged, with it.
    pragma('synchronous = FULL');
    pragma('foreign_keys = ON');
    pragma('secure_delete = ON');
    // Tables that SQLite makes for a moment hold members' words too; they do not go to another place on disk.
    pragma('temp_store = MEMORY');
    migrate(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

class LibsqlConnection implements Connection {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  #closed = false;

  constructor(readonly file: string) {
    try {
      this.#database = new Database(file);
    } catch (cause) {
      throw new RecordsError(file, ...UNOPENABLE, { cause });
    }
  }

  run(sql: string, values: readonly Value[] = []): number {
    return this.#explaining(() => this.#prepared(sql).run(bound(values)).changes);
  }

  rows<Schema extends v.GenericSchema>(
    schema: Schema,
    sql: string,
    values: readonly Value[] = [],
  ): v.InferOutput<Schema>[] {
    const rows = this.#explaining(() => this.#prepared(sql).all(bound(values)));
    const result = v.safeParse(v.array(schema), rows);
    if (result.success) return result.output;
    throw new RecordsError(this.file, ...DAMAGED, { cause: new v.ValiError(result.issues) });
  }

  script(sql: string): void {
    this.#explaining(() => this.#database.exec(sql));
  }

  transaction<Result>(work: () => Result): Result {
    this.script('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.script('COMMIT');
      return result;
    } catch (error) {
      // After a full disk SQLite has rolled back already.
      if (this.#database.inTransaction) this.script('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#statements.clear();
    this.#database.close();
  }

  /** Compiled once: a compiled statement is freed only when memory runs short. */
  #prepared(sql: string): Database.Statement {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #explaining<Result>(work: () => Result): Result {
    // The driver itself would go on writing with statements that it compiled before it was closed.
    if (this.#closed) throw new Error(`${this.file} was closed and is used again.`);
    try {
      return work();
    } catch (error) {
      throw explained(this.file, error);
    }
  }
}

function bound(values: readonly Value[]): Value[] {
  return values.map((value) => (typeof value === 'string' ? storable(value) : value));
}
