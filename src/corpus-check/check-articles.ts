import type { Article, IsoDate } from '../corpus/article.js';
import type { CorpusProblem } from '../corpus/corpus-problem.js';
import { checkClaims } from './check-claims.js';
import { checkDates } from './check-dates.js';
import { checkFields } from './check-fields.js';
import { checkForm } from './check-form.js';
import { checkFuture } from './check-future.js';
import { checkLabels } from './check-labels.js';
import { checkLinks } from './check-links.js';
import { checkMarkup } from './check-markup.js';
import { checkQuestions } from './check-questions.js';
import { checkSourceDates } from './check-source-dates.js';
import { checkSupersession } from './check-supersession.js';
import { checkTables } from './check-tables.js';
import { checkTranslations } from './check-translations.js';
import { type HouseArticle, isOfUnknownOrigin } from './house-article.js';
import { missingFields } from './missing-fields.js';
import { problemOf, type ProseFault } from './prose-fault.js';
import { withoutConsequences } from './without-consequences.js';

/**
 * Everything that `corpus/README.md` asks of the house's articles and that a program can see. Nothing of it keeps an
 * article out of the index: a member is better served by an article with three questions than by none.
 *
 * @param articles - all of the corpus
 * @param houses - those of them that are held to the house's form
 * @param refused - paths of files that are there but could not be read: nothing is said against what refers to them
 */
export function checkArticles(
  articles: readonly Article[],
  houses: readonly HouseArticle[],
  refused: ReadonlySet<string>,
  today: IsoDate,
): CorpusProblem[] {
  const pairs = houses.filter((house) => !isCounterpartIn(refused, house));
  // A field that is missing has another's value, or none, which is not to be compared.
  const inPairs = new Set(
    houses.flatMap(({ article: { path, translationOf } }) =>
      translationOf === null ? [] : [path as string, translationOf],
    ),
  );
  const partial = new Set(
    houses
      .filter(({ article }) => inPairs.has(article.path))
      .filter(({ article }) => missingFields(article, ['asOf', 'status']).length > 0)
      .map(({ article }) => article.path as string),
  );
  const comparable = pairs.filter(
    (house) => !partial.has(house.article.path) && !isCounterpartIn(partial, house),
  );
  const inHouse = new Set<Article>(houses.map(({ article }) => article));
  const faults = new Map(houses.map((house) => [house, proseFaults(house)]));
  return [
    ...houses.flatMap((house) => [
      ...checkFields(house),
      ...checkForm(house, faults.get(house)),
      ...[...(faults.get(house) ?? []), ...checkTables(house)].map((fault) => problemOf(fault, house)),
      ...checkDates(house),
      ...checkSourceDates(house),
      ...checkFuture(house, today),
    ]),
    ...checkQuestions(houses, pairs),
    ...withoutConsequences(checkTranslations(comparable), faults),
    ...checkSupersession(articles, refused),
    ...articles
      .filter((article) => isOfUnknownOrigin(article) && !inHouse.has(article))
      .map(({ path }) => ofUnknownOrigin(path)),
  ];
}

/** What is written in another way than Markdown or a link asks for, and claims that nothing proves. */
function proseFaults(house: HouseArticle): ProseFault[] {
  const faults = [...checkMarkup(house), ...checkLinks(house), ...checkLabels(house)];
  return [...faults, ...checkClaims(house, faults)];
}

/** A translation lies beside its original, and has the original's name and its language: `a.md`, `a.zh-Hant.md`. */
function isCounterpartIn(paths: ReadonlySet<string>, { article }: HouseArticle): boolean {
  const { path, translationOf } = article;
  if (translationOf !== null) return paths.has(translationOf);
  const name = path.replace(/md$/i, '');
  return [...paths].some((other) => other !== path && other.startsWith(name));
}

function ofUnknownOrigin(file: string): CorpusProblem {
  return {
    severity: 'warning',
    file,
    line: 1,
    found: 'neither sources nor an address of the article',
    expected: 'sources in an article of ours, webUrl in a page that was saved as it is',
    remedy: 'Add one of them: a reader can check nothing that has neither.',
  };
}
