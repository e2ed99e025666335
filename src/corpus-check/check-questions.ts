import type { AuthoredQuestion } from '../corpus/article.js';
import { type CorpusProblem, quoteValue } from '../corpus/corpus-problem.js';
import { isChinese } from '../language/language.js';
import { fieldLine } from './field-line.js';
import type { HouseArticle } from './house-article.js';
import { questionKey } from './question-key.js';

/** Authored questions of each section. Chinese ones may stand in the article or in its translation. */
export const QUESTIONS_PER_SECTION = { english: 4, chinese: 2 };

/**
 * Whether every section has its questions, and whether no question is asked twice in the corpus: a question that two
 * sections claim finds neither.
 *
 * @param pairs - those whose counterpart could be read: the questions of a section are counted in both
 */
export function checkQuestions(
  houses: readonly HouseArticle[],
  pairs: readonly HouseArticle[] = houses,
): CorpusProblem[] {
  const translations = new Map(pairs.map((house) => [house.article.translationOf, house]));
  return [
    ...pairs.flatMap((house) => tooFew(house, translations.get(house.article.path))),
    ...repeated(houses),
  ];
}

function tooFew({ article, sections }: HouseArticle, translation?: HouseArticle): CorpusProblem[] {
  return sections.flatMap(({ heading, line }, index): CorpusProblem[] => {
    const own = questionsOf(article.questions, heading);
    const counterpart = translation?.sections[index]?.heading;
    const translated =
      counterpart === undefined ? [] : questionsOf(translation?.article.questions ?? [], counterpart);
    const english = own.filter((question) => !HAN.test(question)).length;
    const chinese = [...own, ...translated].filter((question) => HAN.test(question)).length;
    const wanted = {
      english: isChinese(article.language) ? 0 : QUESTIONS_PER_SECTION.english,
      chinese: QUESTIONS_PER_SECTION.chinese,
    };
    if (english >= wanted.english && chinese >= wanted.chinese) return [];
    return [
      {
        severity: 'error',
        file: article.path,
        line,
        found: `${english} English and ${chinese} Chinese questions for ${quoteValue(heading)}`,
        expected: `at least ${wanted.english} and ${wanted.chinese}`,
        remedy: 'Add to questions what members would type to find this section.',
      },
    ];
  });
}

function questionsOf(questions: readonly AuthoredQuestion[], heading: string): string[] {
  return questions.filter(({ section }) => section === heading).map(({ question }) => question);
}

function repeated(houses: readonly HouseArticle[]): CorpusProblem[] {
  const first = new Map<string, string>();
  return houses.flatMap(({ article, lineOf }) => {
    const { path, text, questions } = article;
    let from = 0;
    return questions.flatMap(({ question, section }): CorpusProblem[] => {
      // Questions stand in the file in this order; one that YAML writes otherwise has the line of the field.
      const at = text.indexOf(question, from);
      if (at !== -1) from = at + question.length;
      const key = questionKey(question);
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, `${path}, ${quoteValue(section ?? 'the whole article')}`);
        return [];
      }
      return [
        {
          severity: 'error',
          file: path,
          line: at === -1 ? fieldLine(article, 'questions') : lineOf(at),
          found: `the question ${quoteValue(question)} a second time (first in ${before})`,
          expected: 'each question once in the corpus',
          remedy: 'Keep it where it is answered best, or say more precisely what is asked.',
        },
      ];
    });
  });
}

const HAN = /\p{Script=Han}/u;
