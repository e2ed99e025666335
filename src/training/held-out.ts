import { isChinese } from '../language/language.js';
import { embeddedText } from './training-pairs.js';
import type { TrainingSection } from './training-sections.js';

/** A question kept from training, and the section its author says answers it. */
export interface HeldOutQuestion {
  readonly question: string;
  readonly section: TrainingSection;
}

/** Share of questions, 0…1, with a passage of the right section among the first k. */
export type Recall = Readonly<Record<1 | 3 | 10, number>>;

/** How often the right section's passage is among the first, of questions in one language to passages in one. */
export interface HeldOutRecall {
  readonly questionLanguage: 'en' | 'zh';
  readonly passageLanguage: 'en' | 'zh';
  readonly questions: number;
  readonly recall: Recall;
}

/** Sections without every n-th of their questions, counted through all sections, and those questions. */
export function holdOutQuestions(
  sections: readonly TrainingSection[],
  every: number,
): { readonly sections: TrainingSection[]; readonly heldOut: HeldOutQuestion[] } {
  const heldOut: HeldOutQuestion[] = [];
  let count = 0;
  const remaining = sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => {
      count += 1;
      if (count % every !== 0) return true;
      heldOut.push({ question, section });
      return false;
    }),
  }));
  return { sections: remaining, heldOut };
}

/**
 * Ranks all passages of a language for every held-out question by similarity alone. Where a section has no translation
 * in the other language, its questions are not asked there.
 *
 * @param embed - texts → unit vectors one after another
 */
export function measureHeldOut(
  embed: (texts: readonly string[]) => Float32Array,
  dimension: number,
  sections: readonly TrainingSection[],
  heldOut: readonly HeldOutQuestion[],
): HeldOutRecall[] {
  const passages = sections.flatMap((section) => section.passages.map((passage) => ({ section, passage })));
  const passageVectors = embed(passages.map(({ passage }) => embeddedText(passage)));
  const questionVectors = embed(heldOut.map(({ question }) => question));

  const languages = ['en', 'zh'] as const;
  return languages.flatMap((questionLanguage) =>
    languages.map((passageLanguage): HeldOutRecall => {
      const ranks: number[] = [];
      heldOut.forEach(({ section }, index) => {
        if (languageOf(section) !== questionLanguage) return;
        const question = questionVectors.subarray(index * dimension, (index + 1) * dimension);
        let best = -Infinity;
        const rivals: number[] = [];
        passages.forEach((candidate, position) => {
          if (languageOf(candidate.section) !== passageLanguage) return;
          const similarity = dotProduct(question, passageVectors, position * dimension);
          if (candidate.section.group === section.group) best = Math.max(best, similarity);
          else rivals.push(similarity);
        });
        if (best > -Infinity) ranks.push(1 + rivals.filter((similarity) => similarity >= best).length);
      });
      const recallAt = (k: number): number =>
        ranks.filter((rank) => rank <= k).length / Math.max(1, ranks.length);
      const recall = { 1: recallAt(1), 3: recallAt(3), 10: recallAt(10) };
      return { questionLanguage, passageLanguage, questions: ranks.length, recall };
    }),
  );
}

function languageOf(section: TrainingSection): 'en' | 'zh' {
  return isChinese(section.language) ? 'zh' : 'en';
}

function dotProduct(vector: Float32Array, rows: Float32Array, start: number): number {
  let sum = 0;
  for (let k = 0; k < vector.length; k += 1) sum += vector[k]! * rows[start + k]!;
  return sum;
}
