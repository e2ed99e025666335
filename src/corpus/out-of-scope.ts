import { join } from 'node:path';
import { isMap, isSeq, type Node } from 'yaml';
import { ArticleRefusedError, type CorpusProblem } from './corpus-problem.js';
import { decodeArticle } from './decode-article.js';
import { parseYaml, textOf } from './parse-yaml.js';
import { ProblemList } from './problem-list.js';
import { readOrdinaryFile } from './read-corpus-files.js';

/** File of the questions that are not to be answered, at the top of the corpus folder. */
export const OUT_OF_SCOPE_FILE = 'out-of-scope.yml';

/** A question that is not to be answered, and its line in the file, from 1. */
export interface OutOfScopeQuestion {
  readonly question: string;
  readonly line: number;
}

/** The questions of the file, and what is wrong with it. */
export interface OutOfScope {
  readonly questions: readonly OutOfScopeQuestion[];
  readonly problems: readonly CorpusProblem[];
}

/**
 * Questions that members ask and the articles do not answer: other places, prices, advice, a member's own account, everything
 * else. Grouped by reason in the file; the scope model learns from all of them.
 *
 * @returns none when there is no such file
 * @throws {ArticleRefusedError} when anything in it is not a question: nobody would notice that it is not learned
 */
export async function readOutOfScope(corpusDirectory: string): Promise<string[]> {
  const { questions, problems } = await checkedOutOfScope(corpusDirectory);
  if (problems.some(({ severity }) => severity === 'error')) throw new ArticleRefusedError(problems);
  return questions.map(({ question }) => question);
}

/** The same with the place of each question, and with what is wrong as a list. */
export async function checkedOutOfScope(corpusDirectory: string): Promise<OutOfScope> {
  try {
    const bytes = await readOrdinaryFile(join(corpusDirectory, OUT_OF_SCOPE_FILE), OUT_OF_SCOPE_FILE);
    const { text, warnings } = decodeArticle(OUT_OF_SCOPE_FILE, bytes);
    const { questions, problems } = parseOutOfScope(text);
    return { questions, problems: [...warnings, ...problems] };
  } catch (error) {
    if (error instanceof ArticleRefusedError) return { questions: [], problems: error.problems };
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { questions: [], problems: [] };
    const found = code === undefined ? 'something else than a file' : `a file that cannot be read (${code})`;
    const remedy = 'Put a file with the questions here, and check its permissions.';
    return { questions: [], problems: [problemOf(null, found, 'an ordinary file', remedy)] };
  }
}

/** Text of the file → its questions. */
export function parseOutOfScope(text: string): OutOfScope {
  const yaml = parseYaml(text);
  if (yaml.kind === 'faulty')
    return {
      questions: [],
      problems: [problemOf(yaml.line, `a YAML error (${yaml.fault})`, undefined, yaml.remedy ?? undefined)],
    };
  if (yaml.contents === null) return { questions: [], problems: [] };
  if (!isMap(yaml.contents))
    return { questions: [], problems: [problemOf(1, 'something else than reasons')] };
  const problems = new ProblemList(OUT_OF_SCOPE_FILE);
  const questions = yaml.contents.items.flatMap(({ key, value }) => {
    if (!isSeq(value)) {
      problems.add(problemOf(yaml.lineOf(key as Node), 'a reason without a list of questions'));
      return [];
    }
    return (value.items as Node[]).flatMap((item): OutOfScopeQuestion[] => {
      const line = yaml.lineOf(item);
      const question = textOf(item) ?? '';
      if (question !== '') return [{ question, line }];
      // "is it true: yes" without quotation marks is a field, not a text.
      problems.add(problemOf(line, 'an entry that is not text'));
      return [];
    });
  });
  return { questions, problems: problems.toArray() };
}

function problemOf(
  line: number | null,
  found: string,
  expected = 'reasons, each with a list of questions in "double quotes"',
  remedy = 'Write it as the entries beside it are written.',
): CorpusProblem {
  return {
    severity: 'error',
    file: OUT_OF_SCOPE_FILE,
    line,
    found,
    expected,
    remedy,
  };
}
