import { foldChinese } from './chinese-variants.js';

/** A name as it is compared and never shown: one form for case, width, written variants of characters, and white space. */
export function searchKey(text: string): string {
  return foldChinese(text.normalize('NFKC').toLowerCase()).replace(/\s+/g, ' ').trim();
}
