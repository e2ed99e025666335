import type { Article } from '../corpus/article.js';
import type { CorpusProblem } from '../corpus/corpus-problem.js';
import { checkDates } from './check-dates.js';
import { checkForm } from './check-form.js';
import { checkLinks } from './check-links.js';
import { checkQuestions } from './check-questions.js';
import { checkSupersession } from './check-supersession.js';
import { checkTranslations } from './check-translations.js';
import type { HouseArticle } from './house-article.js';

/**
 * Everything that `corpus/README.md` asks of the house's articles and that a program can see. Nothing of it keeps an
 * article out of the index: a member is better served by an article with three questions than by none.
 *
 * @param articles - all of the corpus
 * @param houses - those of them that are held to the house's form
 */
export function checkArticles(
  articles: readonly Article[],
  houses: readonly HouseArticle[],
): CorpusProblem[] {
  return [
    ...houses.flatMap((house) => [...checkForm(house), ...checkLinks(house), ...checkDates(house)]),
    ...checkQuestions(houses),
    ...checkTranslations(houses),
    ...checkSupersession(articles),
  ];
}
