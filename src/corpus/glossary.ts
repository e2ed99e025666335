import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import { type CorpusProblem, quoteValue } from './corpus-problem.js';
import { GLOSSARY_FILE } from './glossary-file.js';
import { parseYaml, textOf } from './parse-yaml.js';
import { ProblemList } from './problem-list.js';

/** One thing of the field: what it is called in both languages, and what it is. Every form of it stands for every other. */
export interface GlossaryEntry {
  /** Names that a member may be shown: the term, its acronyms, then other names. */
  readonly en: readonly string[];
  /** Those of them that are everyday words in small letters (SO, TECH): in a text they count only as they are written here. */
  readonly inCapitals: readonly string[];
  /** The same in Chinese: Hong Kong's term, then other names. */
  readonly zh: readonly string[];
  /** Wordings of either language that only help to find. An entry without names is a set of everyday wordings. */
  readonly searchWords: readonly string[];
  /** One sentence for each language. */
  readonly definition: { readonly en: string; readonly zhHant: string } | null;
  /** Paths of related articles below the corpus folder, in the language they were written in first. */
  readonly articles: readonly string[];
}

/** Every way in which an entry may be written in a text, whatever its case. */
export function formsOf({ en, inCapitals, zh, searchWords }: GlossaryEntry): string[] {
  return [...en.filter((name) => !inCapitals.includes(name)), ...zh, ...searchWords];
}

/** What an entry is listed under: its first name in each language. None for everyday wordings. */
export function termNames({ en, zh }: GlossaryEntry): string[] {
  return [en[0], zh[0]].filter((name) => name !== undefined);
}

/** The entries of a glossary, where each stands, and what is wrong with the others. */
export interface ParsedGlossary {
  readonly entries: readonly GlossaryEntry[];
  /** Line of each entry in the file, from 1. */
  readonly lines: ReadonlyMap<GlossaryEntry, number>;
  readonly problems: readonly CorpusProblem[];
}

/**
 * Text of the glossary file → its entries. Entries that are wrong are reported and left out.
 *
 * A form in two entries is a mistake: a question with it would be widened by both meanings.
 */
export function parseGlossary(text: string): ParsedGlossary {
  const problems = new ProblemList(GLOSSARY_FILE);
  const report: Report = (line, found, expected, remedy) =>
    problems.add({ severity: 'error', line, found, expected, remedy });
  const entries = new Map<GlossaryEntry, number>();
  const yaml = parseYaml(text);
  if (yaml.kind === 'faulty') {
    const remedy = yaml.remedy ?? 'Put forms with a colon or a comma into "double quotes".';
    report(yaml.line, `a YAML error (${yaml.fault})`, 'valid YAML', remedy);
  } else if (isSeq(yaml.contents)) {
    const seen = new Map<string, number>();
    for (const item of yaml.contents.items as Node[]) {
      const line = yaml.lineOf(item);
      const entry = isMap(item) ? readEntry(item, yaml.lineOf, report) : NO_ENTRY;
      const forms = [...formsOf(entry), ...entry.inCapitals].map((form) => form.toLowerCase());
      const own = new Set<string>();
      const repeated = forms.find((form) => seen.has(form) || own.size === own.add(form).size);
      if (forms.length < 2) {
        report(line, 'an entry with fewer than two forms', EXPECTED, 'Add its other names, or remove it.');
      } else if (repeated !== undefined) {
        const found = `the form ${quoteValue(repeated)} a second time (first on line ${seen.get(repeated) ?? line})`;
        report(line, found, 'each form in one entry', 'Remove one, or merge the entries.');
      } else {
        for (const form of forms) seen.set(form, line);
        entries.set(entry, line);
      }
    }
  } else if (yaml.contents !== null) {
    report(1, 'something that is not a list', `entries: ${EXPECTED}`, 'See corpus/README.md.');
  }
  return { entries: [...entries.keys()], lines: entries, problems: problems.toArray() };
}

type Report = (line: number, found: string, expected: string, remedy: string) => void;

const EXPECTED = 'term and zh-Hant, or searchWords, with two forms or more';
const NO_ENTRY: GlossaryEntry = {
  en: [],
  inCapitals: [],
  zh: [],
  searchWords: [],
  definition: null,
  articles: [],
};
const FIELDS = [
  'term',
  'acronyms',
  'acronymsInCapitals',
  'zh-Hant',
  'otherNames',
  'searchWords',
  'definition',
  'articles',
];
/** In the order in which they are shown. */
const NAMES = ['term', 'acronyms', 'acronymsInCapitals', 'zh-Hant', 'otherNames'];

function readEntry(item: YAMLMap, lineOf: (node: Node) => number, report: Report): GlossaryEntry {
  for (const { key } of item.items) {
    const name = textOf(key as Node) ?? '';
    if (FIELDS.includes(name)) continue;
    report(
      lineOf(key as Node),
      `a field ${quoteValue(name)}`,
      FIELDS.join(', '),
      'Correct its name or remove it.',
    );
  }
  const field = (name: string): Node | undefined => item.get(name, true);
  const texts = (name: string): string[] => textsOf(field(name));
  const names = NAMES.flatMap(texts);
  const definition = field('definition');
  const defined = isMap(definition)
    ? { en: textsOf(definition.get('en', true))[0], zhHant: textsOf(definition.get('zh-Hant', true))[0] }
    : {};
  const { en, zhHant } = defined;
  return {
    en: names.filter((name) => !HAN.test(name)),
    inCapitals: texts('acronymsInCapitals'),
    zh: names.filter((name) => HAN.test(name)),
    searchWords: texts('searchWords'),
    definition: en === undefined || zhHant === undefined ? null : { en, zhHant },
    articles: texts('articles'),
  };
}

/** A text alone, or a list of texts; empty ones do not count. */
function textsOf(node: unknown): string[] {
  const items = isSeq(node) ? (node.items as Node[]) : node === undefined ? [] : [node as Node];
  return [...new Set(items.map((item) => textOf(item) ?? '').filter((text) => text !== ''))];
}

const HAN = /\p{Script=Han}/u;
