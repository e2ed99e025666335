import type { Article } from '../corpus/article.js';
import type { CorpusProblem } from '../corpus/corpus-problem.js';
import { compareLists, phraseDifference } from './compare-figures.js';
import { fieldLine } from './field-line.js';
import { sourceName } from './statements.js';
import { translationPath } from './translation-path.js';

/**
 * Fields that a translation has in common with its original, sources among them, its language, which it has not, and its
 * name, which follows from both.
 */
export function compareFields(translation: Article, original: Article): CorpusProblem[] {
  const report = (field: string, found: string, expected: string, remedy: string): CorpusProblem => ({
    severity: 'error',
    file: translation.path,
    line: fieldLine(translation, field),
    found,
    expected,
    remedy,
  });
  const problems = compareLists('source', sourcesOf(translation), sourcesOf(original)).map((difference) =>
    report(
      'sources',
      phraseDifference(difference),
      `the addresses and dates of the sources of ${original.path}`,
      'Correct the one that is wrong.',
    ),
  );
  if (translation.language === original.language)
    problems.unshift(
      report(
        'lang',
        `lang: ${translation.language}, the language of ${original.path}`,
        'a translation',
        'Translate it, or correct lang.',
      ),
    );
  else if (
    translation.path.toLowerCase() !== translationPath(original.path, translation.language).toLowerCase()
  )
    problems.unshift(
      report(
        'translationOf',
        `a translation of ${original.path} under another name`,
        `${translationPath(original.path, translation.language)}, beside its original`,
        'Rename it, or correct translationOf.',
      ),
    );
  for (const field of ['asOf', 'status', 'effectiveDate'] as const)
    if (translation[field] !== original[field])
      problems.push(
        report(
          field,
          `${field} ${translation[field] ?? 'not given'}, and ${original[field] ?? 'not given'} in ${original.path}`,
          'the same in both',
          'Bring the older of the two up to date.',
        ),
      );
  return problems;
}

function sourcesOf({ sources }: Article): string[] {
  return sources.map(({ url, date }) => sourceName(url, date));
}
