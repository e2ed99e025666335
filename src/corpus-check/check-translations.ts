import { type CorpusProblem, quoteValue } from '../corpus/corpus-problem.js';
import { checkLanguage } from './check-language.js';
import { compareFields } from './compare-fields.js';
import { compareStatements } from './compare-statements.js';
import { fieldLine } from './field-line.js';
import type { HouseArticle } from './house-article.js';
import { pairStatements } from './pair-statements.js';
import { headlinesOf, type Statement, statementsIn } from './statements.js';

/**
 * Whether articles and their translations say the same: fields, headlines, and each section sentence by sentence. Readers
 * of one language must not be told what readers of the other are no longer told.
 */
export function checkTranslations(houses: readonly HouseArticle[]): CorpusProblem[] {
  const versions = new Map<string, Version>(houses.map((house) => [house.article.path, versionOf(house)]));
  const translated = new Set(houses.map(({ article }) => article.translationOf));
  return [...versions.values()].flatMap((version) => {
    const { article } = version.house;
    const { path, translationOf, language } = article;
    const report = (found: string, expected: string, remedy: string): CorpusProblem => ({
      severity: 'error',
      file: path,
      line: fieldLine(article, 'translationOf'),
      found,
      expected,
      remedy,
    });
    const problems = checkLanguage(path, language, [...version.headlines, ...version.sections.flat()]);
    const original = versions.get(translationOf ?? '');
    if (original !== undefined) problems.push(...compareVersions(version, original));
    else if (translationOf !== null)
      problems.push(
        report(
          `a translation of ${quoteValue(translationOf)}, which is not among the articles`,
          'the path of the original below the corpus folder',
          'Correct translationOf.',
        ),
      );
    else if (!translated.has(path))
      problems.push(
        report('an article without a translation', 'one beside it', `Write it, with translationOf: ${path}.`),
      );
    return problems;
  });
}

/** What one language version of an article states. */
interface Version {
  readonly house: HouseArticle;
  readonly headlines: readonly Statement[];
  /** Of each section, the sentences and rows. */
  readonly sections: readonly (readonly Statement[])[];
}

function versionOf(house: HouseArticle): Version {
  return {
    house,
    headlines: headlinesOf(house),
    sections: house.sections.map((section) => statementsIn(house, section)),
  };
}

function compareVersions(translation: Version, original: Version): CorpusProblem[] {
  const { article, sections } = translation.house;
  const place = { file: article.path, originalFile: original.house.article.path, line: null };
  const problems = compareFields(article, original.house.article);
  if (sections.length !== original.sections.length)
    return [
      ...problems,
      {
        severity: 'error',
        file: place.file,
        line: null,
        found: `${sections.length} sections, and ${original.sections.length} in ${place.originalFile}`,
        expected: 'the same sections in the same order',
        remedy: 'Add or remove the ones that differ.',
      },
    ];
  // An excerpt that is not there, or is written so that nobody can be shown it, is not compared.
  const headlines = translation.headlines
    .map((headline, index) => ({ translated: headline, original: original.headlines[index] ?? null }))
    .filter((pair) => pair.translated.text !== '' && pair.original?.text !== '');
  return [
    ...problems,
    ...compareStatements(headlines, place),
    ...sections.flatMap(({ line }, index) =>
      compareStatements(pairStatements(translation.sections[index] ?? [], original.sections[index] ?? []), {
        ...place,
        line,
      }),
    ),
  ];
}
