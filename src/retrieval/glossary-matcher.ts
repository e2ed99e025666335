import { formsOf, type GlossaryEntry } from '../corpus/glossary.js';
import { foldChinese } from '../language/chinese-variants.js';
import { termsOf } from '../lexical-index/terms.js';

/** Something that a question names, and what else it is called. */
export interface NamedConcept {
  /** Terms of the name that the asker used. */
  readonly asked: readonly string[];
  /** Terms of each other name. */
  readonly alternatives: readonly (readonly string[])[];
}

/** One of the forms of an entry, ready to be looked for. */
interface Form {
  readonly name: string;
  /** The name, normalised. */
  readonly key: string;
  /** Where its first word begins in `key`: after an opening bracket or the like. */
  readonly offset: number;
  readonly entry: GlossaryEntry;
}

/** Finds what a question names, under any of its names. */
export class GlossaryMatcher {
  /** First word of a form → the forms that start with it. */
  private readonly formsByFirstWord = new Map<string, Form[]>();

  constructor(entries: readonly GlossaryEntry[]) {
    for (const entry of entries) {
      for (const name of [...formsOf(entry), ...entry.inCapitals]) {
        const key = foldForm(name).toLowerCase();
        const [first] = words(key);
        if (first === undefined) continue;
        const forms = this.formsByFirstWord.get(first.word) ?? [];
        forms.push({ name, key, offset: first.start, entry });
        this.formsByFirstWord.set(first.word, forms);
      }
    }
  }

  /** What a text names; a name inside a longer name that is also there does not count (銀行 in 數碼銀行). */
  conceptsIn(text: string): NamedConcept[] {
    const asWritten = foldForm(text);
    const key = asWritten.toLowerCase();
    const found: { start: number; end: number; form: Form }[] = [];
    for (const { start: wordStart, word } of words(key)) {
      for (const form of this.formsStartingWith(word)) {
        const start = wordStart - form.offset;
        const end = start + form.key.length;
        if (!key.startsWith(form.key, start) || !endsAtBoundary(key, end)) continue;
        if (form.entry.inCapitals.includes(form.name) && asWritten.slice(start, end) !== form.name) continue;
        found.push({ start, end, form });
      }
    }
    const outer = found.filter(
      (one) =>
        !found.some(
          (other) =>
            other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start,
        ),
    );
    const byKey = new Map(outer.map(({ form }) => [form.key, form]));
    return [...byKey.values()].map(({ name, entry }) => {
      const asked = termsOf(name);
      const names = formsOf(entry).map((other) => termsOf(other));
      return {
        asked,
        alternatives: names.filter((terms) => terms.length > 0 && terms.join(' ') !== asked.join(' ')),
      };
    });
  }

  /** Forms whose first word is this one, or this one is its plural. */
  private *formsStartingWith(word: string): Generator<Form> {
    for (const first of new Set([word, word.replace(/s$/, ''), word.replace(/es$/, '')]))
      yield* this.formsByFirstWord.get(first) ?? [];
  }
}

/** One form for written variants, plain spaces. */
function foldForm(text: string): string {
  return foldChinese(text.normalize('NFKC'))
    .replace(/[\s\-\u2010–—_/]+/g, ' ')
    .replace(/[《》〈〉「」『』“”"]/g, '')
    .trim();
}

/** Where a form may begin: at each word, whatever punctuation stands before it, and at each Chinese character. */
function words(key: string): { readonly start: number; readonly word: string }[] {
  return [...key.matchAll(WORD)].map((match) => ({ start: match.index, word: match[0] }));
}

const WORD = new RegExp(String.raw`\p{Script=Han}|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+`, 'gv');

/** A Latin form must not end inside a word; a plural is the same word. */
function endsAtBoundary(key: string, end: number): boolean {
  return (
    !/[\p{Script=Latin}\p{N}]/u.test(key[end - 1] ?? '') ||
    /^(?:'?e?s)?(?![\p{Script=Latin}\p{N}])/u.test(key.slice(end, end + 4))
  );
}
