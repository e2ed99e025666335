import { stemmer } from 'stemmer';
import { foldChinese } from '../language/chinese-variants.js';
import { CHINESE_STOP_WORDS, ENGLISH_STOP_WORDS } from './stop-words.js';

/**
 * Raised whenever the same text would give other terms: an index made by another version is built again.
 */
export const TERMS_VERSION = 3;

/** A word longer than this is not one (a key, an address, an attack): nobody asks for it, and stemming it is slow. */
const LONGEST_WORD = 40;

/**
 * The terms of a text, in order and repeated as they are: what the lexical index counts.
 *
 * English: lower case, without stop words, Porter stems. A compound gives its parts and the whole ("e-HKD" → e, hkd, ehkd;
 * "24/7" → 24, 7, 247), a decimal number too ("1.5" → 1, 5, 1.5); numbers lose their thousands separators. Chinese: folded
 * to one written form, cut at stop words, then overlapping pairs of characters, or the character itself where it stands
 * alone (pairs are what works for short Chinese questions; Intl.Segmenter takes 證監會 apart into single characters).
 *
 * Takes time in proportion to the text, whatever is in it.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  const normalized = foldChinese(text.normalize('NFKC').toLowerCase()).replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  for (const [run] of normalized.matchAll(RUN)) {
    if (/^\p{Script=Han}/u.test(run)) pushChinese(terms, run);
    else pushWords(terms, run);
  }
  return terms;
}

/**
 * Chinese characters of a text, folded to one written form: each says a little of what a text is about, where pairs of them
 * miss (證監 and 證券監察 share no pair).
 */
export function charactersOf(text: string): string[] {
  return foldChinese(text.normalize('NFKC')).match(/\p{Script=Han}/gu) ?? [];
}

/**
 * Chinese, or words that a hyphen and its like hold together. Chinese that follows a letter directly is a run of its own:
 * 「AI監管」. After NFKC every hyphen is "-" or U+2010. The flag `v` is for the set difference; TypeScript knows it in
 * literals from ES2024 on only.
 */
const LETTERS = String.raw`[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+`;
const RUN = new RegExp(String.raw`\p{Script=Han}+|${LETTERS}(?:['’\-\u2010\/.\&]${LETTERS})*`, 'gv');

function pushWords(terms: string[], run: string): void {
  const parts = run.split(/['’\-\u2010/.&]/);
  for (const part of parts) pushWord(terms, part);
  if (parts.length > 1 && !/['’]/.test(run) && !/^\d+\.\d+$/.test(run)) pushWord(terms, parts.join(''));
  if (/^\d+\.\d+$/.test(run)) terms.push(run);
}

function pushWord(terms: string[], word: string): void {
  if (word === '' || word.length > LONGEST_WORD || ENGLISH_STOP_WORDS.has(word)) return;
  terms.push(/^[a-z]+$/.test(word) ? stemmer(word) : word);
}

const CHINESE_STOP_PATTERN = new RegExp(CHINESE_STOP_WORDS.map((word) => foldChinese(word)).join('|'), 'gu');

function pushChinese(terms: string[], run: string): void {
  for (const word of run.replace(CHINESE_STOP_PATTERN, ' ').split(' ')) {
    const characters = [...word];
    if (characters.length === 1) terms.push(word);
    for (let at = 0; at + 1 < characters.length; at += 1)
      terms.push(`${characters[at]}${characters[at + 1]}`);
  }
}
