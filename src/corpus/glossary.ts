import { isMap, isSeq, type Node } from 'yaml';
import { type CorpusProblem, quoteValue } from './corpus-problem.js';
import { GLOSSARY_FILE } from './glossary-file.js';
import { parseYaml, textOf } from './parse-yaml.js';
import { ProblemList } from './problem-list.js';

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
  const problems = new ProblemList(GLOSSARY_FILE);
  const report = (line: number, found: string, expected: string, remedy: string): void => {
    problems.add({ severity: 'error', line, found, expected, remedy });
  };
  const groups: GlossaryGroup[] = [];
  const yaml = parseYaml(text);
  if (yaml.kind === 'faulty') {
    report(
      yaml.line,
      `a YAML error (${yaml.fault})`,
      'valid YAML',
      yaml.remedy ?? 'Put forms with a colon or a comma into "double quotes".',
    );
  } else if (isSeq(yaml.contents)) {
    const seen = new Map<string, number>();
    for (const item of yaml.contents.items as Node[]) {
      const line = yaml.lineOf(item);
      const group = { en: formsOf(item, 'en'), zh: formsOf(item, 'zh') };
      const forms = [...group.en, ...group.zh].map((form) => form.toLowerCase());
      const repeated = forms.find((form) => seen.has(form));
      if (forms.length < 2) {
        report(
          line,
          'an entry with fewer than two forms',
          'lists en and zh with two forms or more',
          'Add the other names, or remove the entry.',
        );
      } else if (repeated !== undefined) {
        report(
          line,
          `the form ${quoteValue(repeated)} a second time (first on line ${seen.get(repeated) ?? '?'})`,
          'each form in one entry',
          'Remove one, or merge the entries.',
        );
      } else {
        for (const form of forms) seen.set(form, line);
        groups.push(group);
      }
    }
  } else if (yaml.contents !== null) {
    report(
      1,
      'something that is not a list',
      'entries "- en: […]" and "  zh: […]"',
      'See docs/writing-articles.md.',
    );
  }
  return { groups, problems: problems.toArray() };
}

function formsOf(item: Node, language: 'en' | 'zh'): string[] {
  const list = isMap(item) ? (item.get(language, true) as Node | undefined) : undefined;
  if (!isSeq(list)) return [];
  const forms = (list.items as Node[]).map((form) => textOf(form) ?? '');
  return [...new Set(forms.filter((form) => form !== ''))];
}
