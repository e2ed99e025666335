import { formsOf, type GlossaryEntry } from '../corpus/glossary.js';
import { passageEmbeddingText } from '../passages/passage-context.js';
import { plainText } from '../passages/plain-text.js';
import type { Passage } from '../passages/passage.js';
import type { TrainingSection } from './training-sections.js';

/** Where a pair comes from; first named, first met. */
export type PairKind =
  | 'question and passage'
  | 'question and passage without context'
  | 'heading and passage'
  | 'sentence and rest of passage'
  | 'question and translated section'
  | 'passage and translation'
  | 'glossary forms';

/** Two texts about the same matter. */
export interface TrainingPair {
  readonly kind: PairKind;
  readonly left: string;
  readonly right: string;
  /** Pairs of one group are about one section or one glossary entry, and are never told apart from one another. */
  readonly group: number;
}

/** A passage as it is embedded for the index. */
export function embeddedText(passage: Passage): string {
  return passageEmbeddingText(passage, plainText(passage.text));
}

/**
 * All pairs the project's own text has to offer, in a fixed order.
 *
 * Two questions of one section are no pair: that makes them alike whatever they ask, and found the right section less
 * often (model card).
 */
export function collectPairs(
  sections: readonly TrainingSection[],
  glossary: readonly GlossaryEntry[],
): TrainingPair[] {
  const versions = new Map<number, TrainingSection[]>();
  for (const section of sections) {
    versions.set(section.group, [...(versions.get(section.group) ?? []), section]);
  }
  const firstGlossaryEntry = Math.max(-1, ...versions.keys()) + 1;
  return [
    ...sections.flatMap((section) => {
      const translations = versions.get(section.group)?.filter((other) => other !== section) ?? [];
      return [...pairsWithin(section), ...translations.flatMap((other) => pairsAcross(section, other))];
    }),
    ...glossary.flatMap((entry, index) => glossaryPairs(entry, firstGlossaryEntry + index)),
  ];
}

function pairsWithin({ group, questions, title, headingPath, passages }: TrainingSection): TrainingPair[] {
  const headings = [title, ...headingPath].join(' ');
  return passages.flatMap((passage): TrainingPair[] => {
    const embedded = embeddedText(passage);
    const body = plainText(passage.text);
    return [
      ...questions.flatMap((left): TrainingPair[] => [
        { kind: 'question and passage', left, right: embedded, group },
        { kind: 'question and passage without context', left, right: body, group },
      ]),
      { kind: 'heading and passage', left: headings, right: body, group },
      ...sentencePairs(passage, group),
    ];
  });
}

function sentencePairs(passage: Passage, group: number): TrainingPair[] {
  const sentences = passage.sentences.map(({ start, end }) =>
    plainText(passage.text.slice(start - passage.span.start, end - passage.span.start)),
  );
  if (sentences.length < 2) return [];
  return sentences.map((left, index) => {
    const rest = sentences.filter((_, other) => other !== index).join(' ');
    return { kind: 'sentence and rest of passage', left, right: passageEmbeddingText(passage, rest), group };
  });
}

/** From a section to its translation; the translation's own turn brings the other direction. */
function pairsAcross(section: TrainingSection, translation: TrainingSection): TrainingPair[] {
  const { group, questions, passages } = section;
  const whole = translation.passages.map(embeddedText).join('\n');
  const sameCut = translation.passages.length === passages.length;
  return [
    ...questions.map((left): TrainingPair => {
      return { kind: 'question and translated section', left, right: whole, group };
    }),
    ...passages.map((passage, index): TrainingPair => {
      const counterpart = sameCut ? translation.passages[index] : undefined;
      const right = counterpart === undefined ? whole : embeddedText(counterpart);
      return { kind: 'passage and translation', left: embeddedText(passage), right, group };
    }),
  ];
}

function glossaryPairs(entry: GlossaryEntry, group: number): TrainingPair[] {
  const forms = formsOf(entry);
  return forms.flatMap((left, index) =>
    forms.slice(index + 1).map((right): TrainingPair => ({ kind: 'glossary forms', left, right, group })),
  );
}
