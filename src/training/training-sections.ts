import type { Article, ArticlePath } from '../corpus/article.js';
import type { Language } from '../language/language.js';
import type { Passage } from '../passages/passage.js';

/** A section of an article as training sees it. */
export interface TrainingSection {
  /** The same number for a section and its translation. */
  readonly group: number;
  readonly language: Language;
  readonly article: ArticlePath;
  readonly title: string;
  /** Headings above the section's passages, outermost first. */
  readonly headingPath: readonly string[];
  readonly passages: readonly Passage[];
  /** What the author says members ask and this section answers. */
  readonly questions: readonly string[];
}

/**
 * Sections of all articles. A translation keeps its original's sections in order, so the second section of one is the
 * second of the other; where the numbers of sections differ, the two are not aligned.
 *
 * @param passages - of all articles, in the order they stand in each
 */
export function collectSections(
  articles: readonly Article[],
  passages: readonly Passage[],
): TrainingSection[] {
  const passagesOf = groupBy(passages, (passage) => passage.article);
  const sectionsOf = new Map<ArticlePath, Passage[][]>();
  for (const { path } of articles) {
    const ofArticle = passagesOf.get(path) ?? [];
    sectionsOf.set(path, [...groupBy(ofArticle, ({ headingPath }) => headingPath.join('\n')).values()]);
  }

  const groups = new Map<string, number>();
  return articles.flatMap((article) => {
    const sections = sectionsOf.get(article.path) ?? [];
    const original = article.translationOf as ArticlePath | null;
    const aligned = original !== null && sectionsOf.get(original)?.length === sections.length;
    return sections.map((ofSection, position): TrainingSection => {
      const key = `${aligned ? original : article.path} ${position}`;
      const group = groups.get(key) ?? groups.size;
      groups.set(key, group);
      const headingPath = ofSection[0]?.headingPath ?? [];
      const questions = article.questions.filter(
        ({ section }) => section !== null && headingPath.includes(section),
      );
      return {
        group,
        language: article.language,
        article: article.path,
        title: article.title,
        headingPath,
        passages: ofSection,
        questions: questions.map(({ question }) => question),
      };
    });
  });
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
