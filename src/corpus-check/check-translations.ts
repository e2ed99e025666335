import { type CorpusProblem, quoteValue } from '../corpus/corpus-problem.js';
import { checkLanguage } from './check-language.js';
import { compareFields } from './compare-fields.js';
import { compareSections } from './compare-sections.js';
import { compareStatements } from './compare-statements.js';
import { fieldLine } from './field-line.js';
import type { HouseArticle } from './house-article.js';
import { pairStatements } from './pair-statements.js';
import { headlinesOf, labelsOf, type Statement, statementsIn } from './statements.js';
import { originalPath, translationPath } from './translation-path.js';

/**
 * Whether articles and their translations say the same: fields, headlines, and each section sentence by sentence. Readers
 * of one language must not be told what readers of the other are no longer told.
 */
export function checkTranslations(houses: readonly HouseArticle[]): CorpusProblem[] {
  const versions = new Map<string, Version>(houses.map((house) => [house.article.path, versionOf(house)]));
  const translated = new Set(houses.map(({ article }) => article.translationOf));
  for (const path of versions.keys()) translated.add(originalPath(path));
  return [...versions.values()].flatMap((version) => {
    const { path, translationOf, language } = version.house.article;
    const statements = [...version.headlines, ...version.sections.flat()];
    const problems = checkLanguage(path, language, statements, labelsOf(version.house));
    const original = versions.get(translationOf ?? '');
    if (original !== undefined) problems.push(...compareVersions(version, original));
    else if (translationOf !== null || !translated.has(path))
      problems.push(withoutCounterpart(version.house));
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

function withoutCounterpart({ article }: HouseArticle): CorpusProblem {
  const { path, translationOf } = article;
  const place = { severity: 'error' as const, file: path, line: fieldLine(article, 'translationOf') ?? 1 };
  const original = originalPath(path);
  if (translationOf !== null)
    return {
      ...place,
      found: `a translation of ${quoteValue(translationOf)}, which is not among the articles`,
      expected: 'the path of the original below the corpus folder',
      remedy: 'Correct translationOf.',
    };
  if (original !== null)
    return {
      ...place,
      found: 'the name of a translation, and no translationOf',
      expected: `translationOf: ${original}`,
      remedy: 'Add it, or give the article a name of its own.',
    };
  return {
    ...place,
    found: 'an article without a translation',
    expected: `one beside it, ${translationPath(path, 'zh-Hant')}`,
    remedy: `Write it, with translationOf: ${path}.`,
  };
}

function compareVersions(translation: Version, original: Version): CorpusProblem[] {
  const { article, sections } = translation.house;
  const place = { file: article.path, originalFile: original.house.article.path, line: null };
  const problems = compareFields(article, original.house.article);
  if (sections.length !== original.sections.length)
    return [...problems, ...compareSections(translation.house, original.house)];
  const headlines = translation.headlines
    .map((translated, index) => ({ translated, original: original.headlines[index] ?? null }))
    // An excerpt that one of the two lacks is told of as a field that is missing.
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
