import { foldChinese } from '../language/chinese-variants.js';
import { termsOf } from '../lexical-index/terms.js';

/**
 * Tells questions of the field from others by their words: "stablecoin rules in Singapore" and "will HKD depeg" share words
 * with what the articles say and are not answered by them. A linear model over hashed words, stems and word pairs
 * (Weinberger and others, "Feature Hashing for Large Scale Multitask Learning", 2009), trained on the authored questions
 * against `corpus/out-of-scope.yml`.
 */
export interface ScopeModel {
  readonly bias: number;
  /** What one step of a weight is worth. */
  readonly step: number;
  /** Shape [SCOPE_FEATURES]. */
  readonly weights: Int8Array;
  /** Keys of the sections whose questions it has seen: of any other it cannot tell what is asked. */
  readonly sections: ReadonlySet<number>;
}

/** Hashed features: a power of two. Collisions are rare for some forty thousand of them. */
export const SCOPE_FEATURES = 2 ** 17;

/**
 * What a model remembers of a section: 32 bits of its article's path and its heading.
 *
 * @param heading - null for an article's questions that name no section
 */
export function sectionKey(article: string, heading: string | null): number {
  return hash(`${article}\n${heading ?? ''}`);
}

/** Whether a model has seen what is asked of a passage. */
export function knowsPassage(
  { sections }: Pick<ScopeModel, 'sections'>,
  article: string,
  headingPath: readonly string[],
): boolean {
  return [null, ...headingPath].some((heading) => sections.has(sectionKey(article, heading)));
}

/** Log-odds, above 0 for a question of the field; 0 is neither. */
export function scopeOf(
  question: string,
  { bias, step, weights }: Pick<ScopeModel, 'bias' | 'step' | 'weights'>,
): number {
  const features = scopeFeatures(question, weights.length);
  if (features.length === 0) return 0;
  const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), 0);
  return bias + (sum * step) / Math.sqrt(features.length);
}

/**
 * What a question is made of: words as written, Chinese characters, pairs of neighbours, and stems; each hashed.
 *
 * @param size - a power of two
 * @returns each once, rising
 */
export function scopeFeatures(question: string, size: number): number[] {
  const written = foldChinese(question.normalize('NFKC').toLowerCase()).slice(0, LONGEST);
  const words = written.match(/[a-z0-9']+|\p{Script=Han}/gu) ?? [];
  const names = [
    ...termsOf(written).map((term) => `t:${term}`),
    ...words.map((word) => `w:${word}`),
    ...words.slice(1).map((word, at) => `p:${words[at] ?? ''} ${word}`),
  ];
  return [...new Set(names.map((name) => hash(name) & (size - 1)))].sort((a, b) => a - b);
}

/** A question says what it is about in so many characters. */
const LONGEST = 500;

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
