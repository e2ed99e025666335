import type { Article } from '../corpus/article.js';
import { type CorpusProblem, quoteValue } from '../corpus/corpus-problem.js';
import { plainText } from '../passages/plain-text.js';
import { type Figures, figuresOf } from './figures.js';
import type { HouseArticle, Section } from './house-article.js';

/**
 * Whether articles and their translations say the same: sections, numbers, dates and links, one by one. Readers of one
 * language must not be told what readers of the other are no longer told.
 */
export function checkTranslations(houses: readonly HouseArticle[]): CorpusProblem[] {
  const byPath = new Map<string, HouseArticle>(houses.map((house) => [house.article.path, house]));
  const translated = new Set(houses.map(({ article }) => article.translationOf));
  return houses.flatMap((house) => {
    const { path, translationOf } = house.article;
    const report = reporter(path, null);
    if (translationOf === null) {
      return translated.has(path)
        ? []
        : [
            report(
              'an article without a translation',
              'one beside it',
              `Write it, with translationOf: ${path}.`,
            ),
          ];
    }
    const original = byPath.get(translationOf);
    if (original === undefined)
      return [
        report(
          `a translation of ${quoteValue(translationOf)}, which is not among the articles`,
          'the path of the original below the corpus folder',
          'Correct translationOf.',
        ),
      ];
    return [...compareFields(house.article, original.article), ...compareSections(house, original)];
  });
}

type Report = (found: string, expected: string, remedy: string) => CorpusProblem;

function reporter(file: string, line: number | null): Report {
  return (found, expected, remedy) => ({ severity: 'error', file, line, found, expected, remedy });
}

function compareFields(translation: Article, original: Article): CorpusProblem[] {
  const report = reporter(translation.path, null);
  return (['asOf', 'status', 'effectiveDate'] as const)
    .filter((field) => translation[field] !== original[field])
    .map((field) =>
      report(
        `${field} ${translation[field] ?? 'not given'}, and ${original[field] ?? 'not given'} in ${original.path}`,
        'the same in both',
        'Bring the older of the two up to date.',
      ),
    );
}

function compareSections(translation: HouseArticle, original: HouseArticle): CorpusProblem[] {
  const { path } = translation.article;
  if (translation.sections.length !== original.sections.length)
    return [
      reporter(path, null)(
        `${translation.sections.length} sections, and ${original.sections.length} in ${original.article.path}`,
        'the same sections in the same order',
        'Add or remove the ones that differ.',
      ),
    ];
  return translation.sections.flatMap((section, index) => {
    const counterpart = original.sections[index];
    if (counterpart === undefined) return [];
    const differences = [
      ...compareLinks(section, counterpart),
      ...compareFigures(
        figuresOf(readable(section, translation.article)),
        figuresOf(readable(counterpart, original.article)),
      ),
    ];
    return differences.map((difference) =>
      reporter(path, section.line)(
        difference,
        `what ${quoteValue(counterpart.heading)} in ${original.article.path} says`,
        'Correct the one that is wrong.',
      ),
    );
  });
}

function readable({ blocks }: Section, { text }: Article): string {
  return blocks.map(({ span }) => plainText(text.slice(span.start, span.end))).join('\n');
}

function compareLinks(section: Section, counterpart: Section): string[] {
  const of = ({ blocks }: Section): Set<string> =>
    new Set(
      blocks
        .flatMap(({ links }) => links)
        .map(({ url, label }) => `${url} ${/\d{4}(?:-\d{2})*$/.exec(label)?.[0] ?? ''}`.trim()),
    );
  return differences('link', of(section), of(counterpart));
}

function compareFigures(own: Figures, other: Figures): string[] {
  return [
    ...differences('date', own.days, other.days),
    ...differences('year', own.years, other.years),
    ...without('number', missing(own, other), 'here only'),
    ...without('number', missing(other, own), 'in the original only'),
  ];
}

/** Numbers in digits for which the other text has neither digits nor words. */
function missing(own: Figures, other: Figures): string[] {
  const there = new Set([...other.words, ...other.numbers.flatMap(({ values }) => values)]);
  return own.numbers
    .filter(({ values }) => !values.some((value) => there.has(value)))
    .map(({ written }) => written);
}

function differences(what: string, own: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [
    ...without(
      what,
      [...own].filter((one) => !other.has(one)),
      'here only',
    ),
    ...without(
      what,
      [...other].filter((one) => !own.has(one)),
      'in the original only',
    ),
  ];
}

function without(what: string, which: readonly string[], where: string): string[] {
  return [...new Set(which)].map((one) => `the ${what} ${one} ${where}`);
}
