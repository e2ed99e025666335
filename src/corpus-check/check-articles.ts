import type { Article } from '../corpus/article.js';
import type { CorpusProblem } from '../corpus/corpus-problem.js';
import { checkDates } from './check-dates.js';
import { checkForm } from './check-form.js';
import { checkLinks } from './check-links.js';
import { checkMarkup } from './check-markup.js';
import { checkQuestions } from './check-questions.js';
import { checkSupersession } from './check-supersession.js';
import { checkTranslations } from './check-translations.js';
import { type HouseArticle, isOfUnknownOrigin } from './house-article.js';

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
): CorpusProblem[] {
  const pairs = houses.filter((house) => !isCounterpartRefused(house, refused));
  const inHouse = new Set<Article>(houses.map(({ article }) => article));
  return [
    ...houses.flatMap((house) => [
      ...checkForm(house),
      ...checkMarkup(house),
      ...checkLinks(house),
      ...checkDates(house),
    ]),
    ...checkQuestions(houses, pairs),
    ...checkTranslations(pairs),
    ...checkSupersession(articles, refused),
    ...articles
      .filter((article) => isOfUnknownOrigin(article) && !inHouse.has(article))
      .map(({ path }) => ofUnknownOrigin(path)),
  ];
}

/** A translation lies beside its original, and has the original's name and its language: `a.md`, `a.zh-Hant.md`. */
function isCounterpartRefused({ article }: HouseArticle, refused: ReadonlySet<string>): boolean {
  const { path, translationOf } = article;
  if (translationOf !== null) return refused.has(translationOf);
  const name = path.replace(/md$/i, '');
  return [...refused].some((other) => other.startsWith(name));
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
