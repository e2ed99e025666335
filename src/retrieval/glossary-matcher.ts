import type { GlossaryGroup } from '../corpus/glossary.js';
import { foldChinese } from '../language/chinese-variants.js';
import { termsOf } from '../lexical-index/terms.js';

/** Something that a question names, and what else it is called. */
export interface NamedConcept {
  /** Terms of the name that the asker used. */
  readonly asked: readonly string[];
  /** Terms of each other name. */
  readonly alternatives: readonly (readonly string[])[];
}

/** Finds what a question names, under any of its names. */
export class GlossaryMatcher {
  /** First term of a form → the forms that start with it. */
  private readonly formsByFirstTerm = new Map<string, { readonly key: string; readonly group: number }[]>();

  constructor(private readonly groups: readonly GlossaryGroup[]) {
    groups.forEach(({ en, zh }, group) => {
      for (const form of [...en, ...zh]) {
        const key = normalizeForm(form);
        const first = firstPart(key);
        if (first === '') continue;
        const forms = this.formsByFirstTerm.get(first) ?? [];
        forms.push({ key, group });
        this.formsByFirstTerm.set(first, forms);
      }
    });
  }

  /** What a text names; a name inside a longer name that is also there does not count (銀行 in 數碼銀行). */
  conceptsIn(text: string): NamedConcept[] {
    const key = normalizeForm(text);
    const found: { start: number; end: number; group: number; form: string }[] = [];
    for (const { start, part } of parts(key)) {
      for (const { key: form, group } of this.formsByFirstTerm.get(part) ?? []) {
        const end = start + form.length;
        if (key.startsWith(form, start) && endsAtBoundary(key, end)) found.push({ start, end, group, form });
      }
    }
    const outer = found.filter(
      (one) =>
        !found.some(
          (other) =>
            other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start,
        ),
    );
    const byForm = new Map(outer.map((one) => [one.form, one]));
    return [...byForm.values()].map(({ form, group }) => {
      const asked = termsOf(form);
      const { en, zh } = this.groups[group] ?? { en: [], zh: [] };
      const names = [...en, ...zh].map((name) => termsOf(name));
      return {
        asked,
        alternatives: names.filter((terms) => terms.length > 0 && terms.join(' ') !== asked.join(' ')),
      };
    });
  }
}

/** Lower case, one form for written variants, plain spaces. */
function normalizeForm(text: string): string {
  return foldChinese(text.normalize('NFKC').toLowerCase())
    .replace(/[\s\-‑–—_/]+/g, ' ')
    .replace(/[《》〈〉「」『』“”"]/g, '')
    .trim();
}

/** Where a form may begin: at each word, and at each Chinese character. */
function* parts(key: string): Generator<{ start: number; part: string }> {
  for (const match of key.matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)) {
    yield { start: match.index, part: match[0].replace(/[^\p{L}\p{N}]+$/u, '') };
  }
}

function firstPart(key: string): string {
  for (const { part } of parts(key)) return part;
  return '';
}

/** A Latin form must not end inside a word; a plural is the same word. */
function endsAtBoundary(key: string, end: number): boolean {
  return (
    !/[\p{Script=Latin}\p{N}]/u.test(key[end - 1] ?? '') ||
    /^(?:'?e?s)?(?![\p{Script=Latin}\p{N}])/u.test(key.slice(end, end + 4))
  );
}
