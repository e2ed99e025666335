import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { describeUnreadable } from '../evaluation/describe-unreadable.js';
import { JsonLinesError, parseJsonLines, requireOwnIds } from '../evaluation/json-lines.js';

/** A document of an outside retrieval set. */
export interface BenchmarkPassage {
  /** Passages of one document stand together, and their ids begin alike: `3|18.8.2`, `1147-5`. */
  readonly id: string;
  readonly title?: string | undefined;
  readonly text: string;
}

/** A question and the ids of the documents that answer it. */
export interface BenchmarkQuestion {
  readonly id: string;
  readonly question: string;
  /** At least one, each of a passage of the set. */
  readonly relevant: readonly string[];
}

/** An outside retrieval set; neither list is empty. */
export interface RetrievalSet {
  readonly passages: readonly BenchmarkPassage[];
  readonly questions: readonly BenchmarkQuestion[];
}

/** The content of a file, with its name for messages. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

const IdSchema = v.pipe(v.string(), v.minLength(1));
const PassageSchema = v.object({ id: IdSchema, title: v.optional(v.string()), text: v.string() });
const QuestionSchema = v.object({
  id: IdSchema,
  question: v.pipe(v.string(), v.regex(/\S/), v.trim()),
  relevant: v.pipe(v.array(IdSchema), v.minLength(1)),
});

const EXPECTED_PASSAGE = '{"id": "…", "text": "…"}, with a "title" or without';
const EXPECTED_QUESTION = '{"id": "…", "question": "…", "relevant": ["id of a passage", …]}';

/** @throws {JsonLinesError} when a file cannot be read or used */
export async function readRetrievalSet(passagesFile: string, questionsFile: string): Promise<RetrievalSet> {
  return parseRetrievalSet(
    await readSetFile(passagesFile, EXPECTED_PASSAGE),
    await readSetFile(questionsFile, EXPECTED_QUESTION),
  );
}

/** @throws {JsonLinesError} at the first line that is no passage or question, or names a passage that is not there */
export function parseRetrievalSet(passages: NamedText, questions: NamedText): RetrievalSet {
  const documents = parseJsonLines(passages.text, passages.file, PassageSchema, EXPECTED_PASSAGE);
  requireOwnIds(documents, passages.file);
  const asked = parseJsonLines(questions.text, questions.file, QuestionSchema, EXPECTED_QUESTION);
  const known = new Set(documents.map(({ value }) => value.id));
  for (const { line, value } of asked) {
    const unknown = value.relevant.find((id) => !known.has(id));
    if (unknown !== undefined)
      throw new JsonLinesError(
        questions.file,
        line,
        `${JSON.stringify(unknown)} in "relevant"`,
        `ids of passages in ${passages.file}`,
      );
  }
  return { passages: documents.map(({ value }) => value), questions: asked.map(({ value }) => value) };
}

async function readSetFile(file: string, expected: string): Promise<NamedText> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new JsonLinesError(file, null, describeUnreadable(cause), `lines of ${expected}`, { cause });
  });
  return { file, text };
}
