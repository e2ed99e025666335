import type { CorpusProblem } from '../corpus/corpus-problem.js';
import { GLOSSARY_FILE } from '../corpus/glossary-file.js';
import type { Corpus } from '../corpus/read-corpus.js';

/**
 * Whether there is anything to check: a corpus without a single article, or house articles without their glossary, is
 * mostly a wrong folder or a file that was renamed.
 *
 * @param houseCount - how many articles are held to the house's form
 */
export function checkPresence(
  { articles, draftCount, hashes, problems }: Pick<Corpus, 'articles' | 'draftCount' | 'hashes' | 'problems'>,
  houseCount: number,
): CorpusProblem[] {
  if (articles.length === 0 && draftCount === 0 && problems.length === 0)
    return [
      {
        severity: 'error',
        file: '',
        line: null,
        found: 'no article',
        expected: 'articles (*.md, *.txt) in this folder or below it',
        remedy: 'Set CORPUS_DIR to the folder that has them.',
      },
    ];
  const isThere = hashes.has(GLOSSARY_FILE) || problems.some(({ file }) => file === GLOSSARY_FILE);
  if (houseCount === 0 || isThere) return [];
  return [
    {
      severity: 'warning',
      file: GLOSSARY_FILE,
      line: null,
      found: 'no glossary',
      expected: `a file ${GLOSSARY_FILE} at the top of the corpus folder`,
      remedy: 'Put it back or give it this name: without it, questions find less and /define is empty.',
    },
  ];
}
