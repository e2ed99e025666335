import * as v from 'valibot';

/** A file of JSON lines that cannot be used: where, what was found, what was expected, what to do. */
export class JsonLinesError extends Error {
  override readonly name = 'JsonLinesError';
  /** Another file, or this one mended, makes it right. */
  readonly wrongUsage = true;

  /** @param line - from 1; null when the whole file is meant */
  constructor(
    readonly file: string,
    readonly line: number | null,
    readonly found: string,
    readonly expected: string,
    options?: ErrorOptions,
  ) {
    const next = line === null ? 'Mend the file or name another one.' : 'Mend this line and try again.';
    super(
      `${file}${line === null ? '' : `:${line}`}: found ${found}; expected ${expected}. ${next}`,
      options,
    );
  }
}

/** One value of a file and the line, from 1, on which it stands. */
export interface JsonLine<Value> {
  readonly line: number;
  readonly value: Value;
}

/**
 * JSON lines → values. Blank lines, Windows line endings and a byte order mark do not matter.
 *
 * @param file - its name, for messages
 * @param expected - how a line should look, for messages
 * @returns at least one
 * @throws {JsonLinesError} at the first line that does not fit, or when there is none
 */
export function parseJsonLines<Schema extends v.GenericSchema>(
  text: string,
  file: string,
  schema: Schema,
  expected: string,
): JsonLine<v.InferOutput<Schema>>[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((content, at): JsonLine<v.InferOutput<Schema>>[] => {
      if (content.trim() === '') return [];
      const line = at + 1;
      const result = v.safeParse(schema, parseJson(content, file, line, expected));
      if (!result.success) throw new JsonLinesError(file, line, describe(result.issues[0]), expected);
      return [{ line, value: result.output }];
    });
  if (lines.length === 0) throw new JsonLinesError(file, null, 'no line with content', `on each ${expected}`);
  return lines;
}

/** @throws {JsonLinesError} at the first line whose id another has */
export function requireOwnIds(lines: readonly JsonLine<{ readonly id: string }>[], file: string): void {
  const lineOf = new Map<string, number>();
  for (const { line, value } of lines) {
    const before = lineOf.get(value.id);
    if (before !== undefined)
      throw new JsonLinesError(
        file,
        line,
        `the "id" ${shown(value.id)} of line ${before}`,
        'an id of its own',
      );
    lineOf.set(value.id, line);
  }
}

function parseJson(content: string, file: string, line: number, expected: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new JsonLinesError(file, line, 'text that is not JSON', expected, { cause });
  }
}

function describe(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue);
  if (field === null) return shown(issue.input);
  return issue.input === undefined ? `no "${field}"` : `"${field}": ${shown(issue.input)}`;
}

/** A value as it was written; the beginning says enough. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
