import type { AuthoredQuestion } from '../corpus/article.js';
import { detectLanguage } from '../language/detect-language.js';
import { isChinese } from '../language/language.js';
import type { Passage } from '../passages/passage.js';
import { ExactIndex } from '../vector-index/exact-index.js';
import type { ArticleVectors } from './embed-articles.js';
import type { PreparedArticle } from './prepare-article.js';

/** An article whose vectors are known. */
type Embedded = Pick<PreparedArticle, 'article' | 'passages' | 'questions'> & {
  readonly vectors: ArticleVectors;
  /** Number of its first passage among those of all articles. */
  readonly firstPassage: number;
};

/**
 * The passage that answers each authored question, among those of all articles, in the order of articles and questions.
 *
 * It is the most similar one of the section that the author names; of the whole article when the author names none, or
 * one without text of its own. A question in the language of the article's translation belongs to the same section there:
 * who asks in Chinese is answered from the Chinese article.
 */
export function questionPassages(articles: readonly Embedded[], dimension: number): number[] {
  const translations = new Map<string, Embedded>();
  for (const each of articles)
    if (each.article.translationOf !== null) translations.set(each.article.translationOf, each);
  const originals = new Map<string, Embedded>(articles.map((each) => [each.article.path, each]));
  return articles.flatMap((own) => {
    const { path, translationOf } = own.article;
    const other = translationOf === null ? translations.get(path) : originals.get(translationOf);
    return own.questions.map((question, number) => {
      const vector = own.vectors.questions.subarray(number * dimension, (number + 1) * dimension);
      const there = other === undefined ? null : sameSectionIn(other, own, question);
      return there === null || other === undefined
        ? nearestPassage(own, passagesUnder(own.passages, question.section), vector)
        : nearestPassage(other, there, vector);
    });
  });
}

/** Passages of the translation that stand under the heading in the same place; null when the question is not in its language. */
function sameSectionIn(
  other: Embedded,
  own: Embedded,
  { question, section }: AuthoredQuestion,
): readonly number[] | null {
  const asked = isChinese(detectLanguage(question));
  if (isChinese(own.article.language) === asked || isChinese(other.article.language) !== asked) return null;
  const [ownHeadings, headings] = [own, other].map(({ passages }) => [
    ...new Set(passages.map(({ headingPath }) => headingPath[0] ?? null)),
  ]);
  const at = ownHeadings?.indexOf(section) ?? -1;
  const heading = headings?.[at];
  if (at === -1 || ownHeadings?.length !== headings?.length || heading === undefined) return null;
  return passagesUnder(other.passages, heading);
}

/** Under a heading; all passages where none stands under it. */
function passagesUnder(passages: readonly Passage[], heading: string | null): readonly number[] {
  const all = [...passages.keys()];
  const under = all.filter(
    (passage) => heading !== null && passages[passage]?.headingPath.includes(heading) === true,
  );
  return under.length > 0 ? under : all;
}

function nearestPassage(
  { vectors, firstPassage }: Embedded,
  passages: readonly number[],
  vector: Float32Array,
): number {
  const admitted = new Set(passages);
  const index = new ExactIndex(vectors.passages, vector.length);
  const [nearest] = index.search(vector, 1, (passage) => admitted.has(passage));
  return firstPassage + (nearest?.row ?? 0);
}
