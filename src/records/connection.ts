import type * as v from 'valibot';

/** What a column of the records can hold. Numbers are whole. */
export type Value = string | number | null;

/**
 * An open file of records, as the rest of this folder sees it.
 *
 * Every method throws a `RecordsError` when the file or its disk stands in the way, and leaves the file as it was before the
 * call. An error of another kind is a mistake in this program, a `NaN` for a time for example.
 */
export interface Connection {
  /** Path of the file. */
  readonly file: string;

  /**
   * Runs one statement that gives no rows.
   *
   * @param values - for the question marks, in their order
   * @returns how many rows it added, changed or deleted
   */
  run(sql: string, values?: readonly Value[]): number;

  /**
   * Runs one statement that gives rows.
   *
   * @param schema - what a row has to be; each is checked
   * @returns all of them: a statement that is left in the middle would hold up checkpoints
   */
  rows<Schema extends v.GenericSchema>(
    schema: Schema,
    sql: string,
    values?: readonly Value[],
  ): v.InferOutput<Schema>[];

  /** Runs statements without parameters, with semicolons between. */
  script(sql: string): void;

  /**
   * Writes all that `work` does, or nothing of it when it throws. Waits for other processes first, so that what `work` reads
   * cannot change under it.
   */
  transaction<Result>(work: () => Result): Result;

  /** Lets go of the file. A second call does nothing; any other call is a mistake from then on. */
  close(): void;
}
