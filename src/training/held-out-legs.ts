import { isChinese } from '../language/language.js';
import { buildLegs, LexicalLegs } from '../lexical-index/lexical-legs.js';
import { charactersOf, termsOf } from '../lexical-index/terms.js';
import { plainText } from '../passages/plain-text.js';
import { bestByWords, fuseSignals, type Signals, SIGNAL_WEIGHTS } from '../retrieval/fuse-signals.js';
import type { GlossaryMatcher } from '../retrieval/glossary-matcher.js';
import { lexicalSignals } from '../retrieval/lexical-signals.js';
import { readQuery } from '../retrieval/query.js';
import { ExactIndex } from '../vector-index/exact-index.js';
import type { HeldOutQuestion, Recall } from './held-out.js';
import { embeddedText } from './training-pairs.js';
import type { TrainingSection } from './training-sections.js';

/** What looks for the section of a held-out question. */
export const HELD_OUT_LEGS = ['passage vectors', 'and question vectors', 'words (BM25)', 'fused'] as const;
export type HeldOutLeg = (typeof HELD_OUT_LEGS)[number];

/** How often each leg finds the right section, among the passages of the question's own language. */
export interface LegRecall {
  readonly language: 'en' | 'zh';
  readonly leg: HeldOutLeg;
  readonly questions: number;
  readonly recall: Recall;
}

/** Nearest keys, and best passages by words, that are fused: as many as the bot takes. */
const FETCHED = 100;

/**
 * Asks held-out questions of the retrieval that the bot uses, as it would be without them: neither its vectors nor its words know
 * them.
 *
 * @param embed - texts → unit vectors one after another
 * @param sections - without the questions that are held out
 */
export function measureLegs(
  embed: (texts: readonly string[]) => Float32Array,
  dimension: number,
  glossary: GlossaryMatcher,
  sections: readonly TrainingSection[],
  heldOut: readonly HeldOutQuestion[],
): LegRecall[] {
  return (['en', 'zh'] as const).flatMap((language) => {
    const ofLanguage = (section: TrainingSection): boolean =>
      (isChinese(section.language) ? 'zh' : 'en') === language;
    const collection = collect(sections.filter(ofLanguage), embed, dimension);
    const asked = heldOut.filter(({ section }) => ofLanguage(section));
    const vectors = embed(asked.map(({ question }) => question));
    const ranks = asked.map(({ question, section }, at) => {
      const vector = vectors.subarray(at * dimension, (at + 1) * dimension);
      const isRight = (passage: number): boolean => collection.sections[passage]?.group === section.group;
      return ranksOf(question, vector, collection, glossary, isRight);
    });
    return HELD_OUT_LEGS.map((leg): LegRecall => {
      const share = (k: number): number =>
        ranks.filter((rank) => rank[leg] <= k).length / Math.max(1, ranks.length);
      return { language, leg, questions: ranks.length, recall: { 1: share(1), 3: share(3), 10: share(10) } };
    });
  });
}

/** The passages of one language with all that finds them. */
interface Collection {
  /** Section of each passage. */
  readonly sections: readonly TrainingSection[];
  readonly passageVectors: ExactIndex;
  /** Passages, then the questions of their sections. */
  readonly keyVectors: ExactIndex;
  readonly passageOfKey: readonly number[];
  readonly legs: LexicalLegs;
}

function collect(
  sections: readonly TrainingSection[],
  embed: (texts: readonly string[]) => Float32Array,
  dimension: number,
): Collection {
  const passages = sections.flatMap((section) => section.passages.map((passage) => ({ section, passage })));
  const texts = passages.map(({ passage }) => embeddedText(passage));
  const keys = passages.flatMap(({ section, passage }, at) =>
    // A section of several passages has its questions at its first one, as far as this is measured by section.
    section.passages[0] === passage ? section.questions.map((question) => ({ question, at })) : [],
  );
  const documents = passages.map(({ section, passage }) => {
    const questions = section.passages[0] === passage ? section.questions : [];
    const parts = [passage.context, plainText(passage.text), ...questions];
    return {
      article: section.article,
      terms: parts.flatMap(termsOf),
      characters: parts.flatMap(charactersOf),
    };
  });
  const keyTexts = keys.map(({ question }) => question);
  return {
    sections: passages.map(({ section }) => section),
    passageVectors: new ExactIndex(embed(texts), dimension),
    keyVectors: new ExactIndex(embed([...texts, ...keyTexts]), dimension),
    passageOfKey: [...passages.keys(), ...keys.map(({ at }) => at)],
    legs: new LexicalLegs(buildLegs(documents)),
  };
}

/** Rank of the first passage of the right section by each leg, from 1; infinite when it is not among those fetched. */
function ranksOf(
  question: string,
  vector: Float32Array,
  { passageVectors, keyVectors, passageOfKey, legs }: Collection,
  glossary: GlossaryMatcher,
  isRight: (passage: number) => boolean,
): Record<HeldOutLeg, number> {
  const rank = (passages: readonly number[]): number => {
    const at = passages.findIndex(isRight);
    return at === -1 ? Infinity : at + 1;
  };
  const lexical = lexicalSignals(legs, readQuery(question, null, glossary));
  const neighbors = keyVectors.search(vector, FETCHED);
  const similarities = new Map<number, number>();
  for (const { row, similarity } of neighbors) {
    const passage = passageOfKey[row] ?? 0;
    if (!similarities.has(passage)) similarities.set(passage, similarity);
  }
  const ofPassages = passageVectors.search(vector, passageOfKey.length);
  const passageSimilarities = new Map(ofPassages.map(({ row, similarity }) => [row, similarity]));
  const background = neighbors.at(-1)?.similarity ?? 0;
  const signals: Signals = { similarities, passageSimilarities, background, lexical };
  const byWords = bestByWords(lexical, FETCHED, SIGNAL_WEIGHTS);
  const fused = fuseSignals(new Set([...similarities.keys(), ...byWords]), signals, SIGNAL_WEIGHTS);
  const bm25 = [...lexical.words.keys()]
    .filter((passage) => (lexical.words[passage] ?? 0) > 0)
    .sort((a, b) => (lexical.words[b] ?? 0) - (lexical.words[a] ?? 0) || a - b);
  return {
    'passage vectors': rank(ofPassages.map(({ row }) => row)),
    'and question vectors': rank([...similarities.keys()]),
    'words (BM25)': rank(bm25),
    fused: rank(fused.map(({ passage }) => passage)),
  };
}
