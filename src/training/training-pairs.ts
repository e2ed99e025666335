import type { GlossaryGroup } from '../corpus/glossary.js';
import { plainText } from '../passages/plain-text.js';
import type { Passage } from '../passages/passage.js';
import type { TrainingSection } from './training-sections.js';

/** Where a pair comes from. */
export type PairKind =
  | 'question-passage'
  | 'question-translation'
  | 'question-question'
  | 'question-sentence'
  | 'heading-passage'
  | 'sentence-passage'
  | 'passage-translation'
  | 'glossary';

/** Two texts that mean the same matter. */
export interface TrainingPair {
  readonly kind: PairKind;
  readonly left: string;
  readonly right: string;
  /** Pairs of one group are about one section or one glossary entry, and never told apart from one another. */
  readonly group: number;
}

/** A passage as it is embedded: its context, then what a reader sees of it. */
export function embeddedText(passage: Passage): string {
  return `${passage.context}\n${plainText(passage.text)}`;
}

/** All pairs the project's own text has to offer, in a fixed order. */
export function collectPairs(
  sections: readonly TrainingSection[],
  glossary: readonly GlossaryGroup[],
): TrainingPair[] {
  const translationsOf = new Map<number, TrainingSection[]>();
  for (const section of sections) {
    translationsOf.set(section.group, [...(translationsOf.get(section.group) ?? []), section]);
  }
  const firstGlossaryGroup = Math.max(-1, ...translationsOf.keys()) + 1;
  return [
    ...sections.flatMap((section) => {
      const translations = translationsOf.get(section.group)?.filter((other) => other !== section) ?? [];
      return [...pairsWithin(section), ...translations.flatMap((other) => pairsAcross(section, other))];
    }),
    ...glossary.flatMap((entry, index) => glossaryPairs(entry, firstGlossaryGroup + index)),
  ];
}

function pairsWithin(section: TrainingSection): TrainingPair[] {
  const { group, questions } = section;
  const pairs: TrainingPair[] = [];
  const heading = [section.title, ...section.headingPath].join(' ');
  for (const passage of section.passages) {
    const right = embeddedText(passage);
    const body = plainText(passage.text);
    for (const question of questions) {
      pairs.push({ kind: 'question-passage', left: question, right, group });
      pairs.push({ kind: 'question-sentence', left: question, right: body, group });
    }
    pairs.push({ kind: 'heading-passage', left: heading, right: body, group });
    pairs.push(...sentencePairs(passage, group));
  }
  questions.forEach((question, index) => {
    const next = questions[index + 1];
    if (next !== undefined) pairs.push({ kind: 'question-question', left: question, right: next, group });
  });
  return pairs;
}

function sentencePairs(passage: Passage, group: number): TrainingPair[] {
  const sentences = passage.sentences.map(({ start, end }) =>
    plainText(passage.text.slice(start - passage.span.start, end - passage.span.start)),
  );
  if (sentences.length < 2) return [];
  return sentences.map((sentence, index) => {
    const rest = sentences.filter((_, other) => other !== index).join(' ');
    return { kind: 'sentence-passage', left: sentence, right: `${passage.context}\n${rest}`, group };
  });
}

/** From a section to its translation; the translation's own turn brings the other direction. */
function pairsAcross(section: TrainingSection, translation: TrainingSection): TrainingPair[] {
  const { group } = section;
  const whole = translation.passages.map(embeddedText).join('\n');
  const questions = section.questions.map((left): TrainingPair => {
    return { kind: 'question-translation', left, right: whole, group };
  });
  const passages = section.passages.map((passage, index): TrainingPair => {
    const sameNumber = translation.passages.length === section.passages.length;
    const counterpart = sameNumber ? translation.passages[index] : undefined;
    const right = counterpart === undefined ? whole : embeddedText(counterpart);
    return { kind: 'passage-translation', left: embeddedText(passage), right, group };
  });
  return [...questions, ...passages];
}

function glossaryPairs(entry: GlossaryGroup, group: number): TrainingPair[] {
  const forms = [...entry.en, ...entry.zh];
  return forms.flatMap((left, index) =>
    forms.slice(index + 1).map((right): TrainingPair => ({ kind: 'glossary', left, right, group })),
  );
}
