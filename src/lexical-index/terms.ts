import { stemmer } from 'stemmer';
import { foldChinese } from '../language/chinese-variants.js';
import { CHINESE_STOP_WORDS, ENGLISH_STOP_WORDS } from './stop-words.js';

/**
 * Raised whenever the same text would give other terms: an index made by another version is built again.
 */
export const TERMS_VERSION = 1;

/** A word longer than this is not one (a key, an address, an attack): nobody asks for it, and stemming it is slow. */
const LONGEST_WORD = 40;

/**
 * The terms of a text, in order and repeated as they are: what the lexical index counts.
 *
 * English: lower case, without stop words, Porter stems. A compound gives its parts and the whole ("e-HKD" → hkd, ehkd;
 * "24/7" → 24, 7), numbers lose their thousands separators. Chinese: folded to one written form, cut at stop words, then
 * overlapping pairs of characters, or the character itself where it stands alone (pairs are what works for short Chinese
 * questions; Intl.Segmenter takes 證監會 apart into single characters).
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  const normalized = foldChinese(text.normalize('NFKC').toLowerCase()).replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  for (const [run] of normalized.matchAll(/\p{Script=Han}+|[\p{L}\p{N}\p{M}]+(?:['’\-‑/.&][\p{L}\p{N}\p{M}]+)*/gu)) {
    if (/^\p{Script=Han}/u.test(run)) pushChinese(terms, run);
    else pushWords(terms, run);
  }
  return terms;
}

function pushWords(terms: string[], run: string): void {
  // Chinese that follows a letter directly belongs to its own run: 「AI監管」.
  const chineseAt = run.search(/\p{Script=Han}/u);
  if (chineseAt > 0) {
    pushWords(terms, run.slice(0, chineseAt));
    for (const part of termsOf(run.slice(chineseAt))) terms.push(part);
    return;
  }
  const parts = run.split(/['’\-‑/.&]/);
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
    for (let at = 0; at + 1 < characters.length; at += 1) terms.push(`${characters[at]}${characters[at + 1]}`);
  }
}
