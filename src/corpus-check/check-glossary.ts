import type { CorpusProblem } from '../corpus/corpus-problem.js';
import { type GlossaryEntry, termNames } from '../corpus/glossary.js';
import { GLOSSARY_FILE } from '../corpus/glossary-file.js';

/** Characters of a definition: two lines on a phone. */
const MAX_DEFINITION = 250;

/**
 * Whether every term has both languages, a definition in each, and articles that are there.
 *
 * @param glossary - its entries, each with its line
 * @param paths - of all articles, those included that were refused for a fault of their own
 */
export function checkGlossary(
  glossary: ReadonlyMap<GlossaryEntry, number>,
  paths: ReadonlySet<string>,
): CorpusProblem[] {
  return [...glossary].flatMap(([entry, line]) => {
    const [name] = termNames(entry);
    if (name === undefined) return [];
    const { en, zh, definition, articles: named } = entry;
    const faults: [string, string, string][] = [];
    if (en.length === 0 || zh.length === 0)
      faults.push(['without a name in both languages', 'term and zh-Hant', 'Add the one that is missing.']);
    if (definition === null)
      faults.push([
        'without a definition',
        'definition with en and zh-Hant',
        'Say in one sentence what it is.',
      ]);
    else if (Math.max(definition.en.length, definition.zhHant.length) > MAX_DEFINITION)
      faults.push(['with a long definition', `${MAX_DEFINITION} characters at most`, 'Say less.']);
    if (named.length === 0)
      faults.push(['without an article', 'articles with at least one path', 'Name where to read on.']);
    for (const path of named.filter((each) => !paths.has(each)))
      faults.push([
        `with the article "${path.slice(0, 80)}"`,
        'an article that is there',
        'Correct its path.',
      ]);
    return faults.map(([fault, expected, remedy]) => ({
      severity: 'error' as const,
      file: GLOSSARY_FILE,
      line,
      found: `the entry "${name.slice(0, 60)}" ${fault}`,
      expected,
      remedy,
    }));
  });
}
