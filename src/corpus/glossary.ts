import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type CorpusProblem, quoteValue } from './corpus-problem.js';
import { GLOSSARY_FILE } from './glossary-file.js';

/** What the field calls one thing, in both languages; every form stands for every other. */
export interface GlossaryGroup {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/**
 * Text of the glossary file → its groups. Groups that are wrong are reported and left out.
 *
 * A form in two groups is a mistake: a question with it would be widened by both meanings.
 */
export function parseGlossary(text: string): { groups: GlossaryGroup[]; problems: CorpusProblem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const problems: CorpusProblem[] = [];
  const lineOf = (node: Node | null): number | null =>
    node?.range ? lineCounter.linePos(node.range[0]).line : null;
  const report = (line: number | null, found: string, expected: string, remedy: string): void => {
    problems.push({ severity: 'error', file: GLOSSARY_FILE, line, found, expected, remedy });
  };
  const [error] = document.errors;
  if (error) {
    const message = error.message.split('\n')[0] ?? '';
    report(
      lineCounter.linePos(error.pos[0]).line,
      `a YAML error (${message})`,
      'valid YAML',
      'Put forms with a colon or a comma into "double quotes".',
    );
    return { groups: [], problems };
  }
  if (!isSeq(document.contents)) {
    if (document.contents !== null)
      report(
        1,
        'something that is not a list',
        'entries "- en: […]" and "  zh: […]"',
        'See docs/writing-articles.md.',
      );
    return { groups: [], problems };
  }
  const groups: GlossaryGroup[] = [];
  const seen = new Map<string, number | null>();
  for (const item of document.contents.items as Node[]) {
    const group = { en: formsOf(item, 'en'), zh: formsOf(item, 'zh') };
    if (group.en.length + group.zh.length < 2) {
      report(
        lineOf(item),
        'an entry with fewer than two forms',
        'lists en and zh with two forms or more',
        'Add the other names, or remove the entry.',
      );
      continue;
    }
    const repeated = [...group.en, ...group.zh].find((form) => seen.has(form.toLowerCase()));
    if (repeated !== undefined) {
      report(
        lineOf(item),
        `the form ${quoteValue(repeated)} a second time (first on line ${seen.get(repeated.toLowerCase()) ?? '?'})`,
        'each form in one entry',
        'Remove one, or merge the entries.',
      );
      continue;
    }
    for (const form of [...group.en, ...group.zh]) seen.set(form.toLowerCase(), lineOf(item));
    groups.push(group);
  }
  return { groups, problems };
}

function formsOf(item: Node, language: 'en' | 'zh'): string[] {
  const list = isMap(item) ? (item.get(language, true) as Node | undefined) : undefined;
  if (!isSeq(list)) return [];
  const forms = list.items.flatMap((form) =>
    isScalar(form) && form.value !== null ? [String(form.value).trim()] : [],
  );
  return [...new Set(forms.filter((form) => form !== ''))];
}
