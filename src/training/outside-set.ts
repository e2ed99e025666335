import type { ArticlePath } from '../corpus/article.js';
import { detectLanguage } from '../language/detect-language.js';
import type { PassageId } from '../passages/passage.js';
import { splitSentences } from '../passages/split-sentences.js';
import type { TrainingSection } from './training-sections.js';

/** A passage of a corpus that is not made of our articles. */
export interface OutsidePassage {
  readonly id: string;
  readonly title?: string | undefined;
  readonly text: string;
}

/** A question and the ids of the passages that answer it. */
export interface OutsideQuestion {
  readonly question: string;
  readonly relevant: readonly string[];
}

/** Passages and questions of an outside set as training sees sections: each passage is one, with the questions it answers. */
export function sectionsOfSet(
  passages: readonly OutsidePassage[],
  questions: readonly OutsideQuestion[],
): TrainingSection[] {
  const questionsOf = new Map<string, string[]>();
  for (const { question, relevant } of questions)
    for (const id of relevant) questionsOf.set(id, [...(questionsOf.get(id) ?? []), question]);
  return passages.map(({ id, title = '', text }, group): TrainingSection => {
    const article = id as ArticlePath;
    const span = { start: 0, end: text.length };
    return {
      group,
      language: detectLanguage(text),
      article,
      title,
      headingPath: [],
      passages: [
        {
          id: id as PassageId,
          article,
          span,
          text,
          headingPath: [],
          context: title,
          sources: [],
          sentences: splitSentences(text),
          attribution: null,
        },
      ],
      questions: questionsOf.get(id) ?? [],
    };
  });
}
