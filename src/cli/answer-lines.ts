import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import * as v from 'valibot';
import { answerJson } from '../answer/answer-json.js';
import type { Request } from '../answer/answerer.js';
import { LANGUAGES } from '../language/language.js';
import { ArticleChangedError } from '../retrieval/article-texts.js';
import { wrongDay, wrongTopic } from './narrowing.js';
import type { Session } from './open-session.js';
import { EXIT } from './run-command.js';

const EXPECTED = {
  line: 'expected {"id": "…", "question": "…"}',
  question: 'expected "question": "…"',
  lang: `expected "lang" to be one of ${LANGUAGES.join(', ')}`,
  topic: 'expected "topic" to be text',
  since: 'expected "since" to be a day as YYYY-MM-DD',
  id: 'expected "id" to be text or a number',
};

const LineSchema = v.object({
  id: v.optional(v.nullable(v.union([v.string(), v.number()], EXPECTED.id))),
  question: v.pipe(v.string(EXPECTED.question), v.trim(), v.minLength(1, EXPECTED.question)),
  // Question sets say `zh`; which script it is, the question shows.
  lang: v.optional(v.nullable(v.picklist([...LANGUAGES, 'zh'], EXPECTED.lang))),
  topic: v.optional(v.nullable(v.string(EXPECTED.topic))),
  since: v.optional(v.nullable(v.string(EXPECTED.since))),
});

/**
 * Answers one JSON object per line, in order. A line that is not a question, or cannot be answered because its article was
 * changed meanwhile, is answered by `{"id": …, "error": …}`, the others go on, and the exit code is 1.
 *
 * @param session - answers, and knows which topics there are
 * @param defaults - used where a line does not say
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  { answerer, index }: Pick<Session, 'answerer' | 'index'>,
  defaults: Omit<Request, 'question'>,
  corpusDirectory: string,
): Promise<number> {
  let exitCode: number = EXIT.done;
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = parseLine(line.replace(/^\uFEFF/, ''));
    const value =
      'error' in parsed
        ? { id: parsed.id, error: `line ${number}: ${parsed.error}` }
        : await answerLine(parsed.line);
    if ('error' in value) exitCode = EXIT.badOutcome;
    if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain');
  }
  return exitCode;

  async function answerLine(line: v.InferOutput<typeof LineSchema>): Promise<object> {
    const id = line.id ?? null;
    const wrong = wrongNarrowing(line);
    if (wrong !== null) return { id, error: `line ${number}: ${wrong}` };
    try {
      const { answer, timings } = await answerer.answer({
        question: line.question,
        language: line.lang === 'zh' || line.lang == null ? defaults.language : line.lang,
        filter: { topic: line.topic ?? defaults.filter.topic, since: line.since ?? defaults.filter.since },
      });
      return { ...answerJson(null, answer, timings, corpusDirectory), id };
    } catch (error) {
      if (!(error instanceof ArticleChangedError)) throw error;
      return { id, error: `line ${number}: ${error.message}` };
    }
  }

  /** The same that is wrong on a command line is wrong here. */
  function wrongNarrowing({ since, topic }: v.InferOutput<typeof LineSchema>): string | null {
    const day = since == null ? null : wrongDay(since);
    if (day !== null) return `"since": ${day}`;
    const name = topic == null ? null : wrongTopic(index.contents.articles, topic);
    return name === null ? null : `"topic": ${name}`;
  }
}

/** Lines as JSON Lines has them; `node:readline` also ends one at U+2028, which may stand in a JSON text. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = `${rest}${chunk as string}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

function parseLine(
  line: string,
): { readonly line: v.InferOutput<typeof LineSchema> } | { readonly id: unknown; readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: 'found text that is not JSON; expected {"id": "…", "question": "…"}' };
  }
  const result = v.safeParse(LineSchema, value);
  if (result.success) return { line: result.output };
  const [issue] = result.issues;
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  // A field that is missing is reported by the library's own words, which say nothing to a person.
  const field = v.getDotPath(issue);
  const message = field === null ? EXPECTED.line : field === 'question' ? EXPECTED.question : issue.message;
  return { id, error: message };
}
