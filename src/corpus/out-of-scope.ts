import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq, type Node } from 'yaml';
import { ArticleRefusedError } from './corpus-problem.js';
import { decodeArticle } from './decode-article.js';
import { parseYaml, textOf } from './parse-yaml.js';

/** File of the questions that are not to be answered, at the top of the corpus folder. */
export const OUT_OF_SCOPE_FILE = 'out-of-scope.yml';

/**
 * Questions that members ask and the articles do not answer: other places, prices, advice, a member's own account, everything
 * else. Grouped by reason in the file; the scope model learns from all of them.
 *
 * @returns none when there is no such file
 * @throws {ArticleRefusedError} when it is not a map of lists
 */
export async function readOutOfScope(corpusDirectory: string): Promise<string[]> {
  const bytes = await readFile(join(corpusDirectory, OUT_OF_SCOPE_FILE)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return [];
  const yaml = parseYaml(decodeArticle(OUT_OF_SCOPE_FILE, bytes).text);
  if (yaml.kind === 'faulty') return refuse(yaml.line, `a YAML error (${yaml.fault})`);
  if (!isMap(yaml.contents)) return refuse(1, 'something else than reasons');
  return yaml.contents.items.flatMap(({ key, value }) => {
    if (!isSeq(value)) return refuse(yaml.lineOf(key as Node), 'a reason without a list of questions');
    return (value.items as Node[]).map((item) => textOf(item) ?? '').filter((question) => question !== '');
  });
}

function refuse(line: number, found: string): never {
  throw new ArticleRefusedError([
    {
      severity: 'error',
      file: OUT_OF_SCOPE_FILE,
      line,
      found,
      expected: 'reasons, each with a list of questions in "double quotes"',
      remedy: 'See the lines above it.',
    },
  ]);
}
