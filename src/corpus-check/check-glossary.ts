import type { CorpusProblem } from '../corpus/corpus-problem.js';
import { type GlossaryEntry, termNames } from '../corpus/glossary.js';
import { GLOSSARY_FILE } from '../corpus/glossary-file.js';
import { isMostlyChinese } from './check-language.js';
import { simplifiedCharacters } from './simplified-characters.js';

/** Characters of a definition: two lines on a phone. */
const MAX_DEFINITION = 250;

/** What is wrong with an entry, what was expected, what to do. */
type Fault = [fault: string, expected: string, remedy: string];

/**
 * Whether every term has both languages, a definition in each that does not age, and articles that are there.
 *
 * @param glossary - its entries, each with its line
 * @param paths - of all articles, those included that were refused for a fault of their own
 * @param translations - those of them that are translations: an entry names the original, which leads to all others
 */
export function checkGlossary(
  glossary: ReadonlyMap<GlossaryEntry, number>,
  paths: ReadonlySet<string>,
  translations: ReadonlySet<string> = new Set(),
): CorpusProblem[] {
  return [...glossary].flatMap(([entry, line]) => {
    const [name] = termNames(entry);
    if (name === undefined) return [];
    const { en, zh, definition, articles: named } = entry;
    const faults: Fault[] = [];
    if (en.length === 0 || zh.length === 0)
      faults.push(['without a name in both languages', 'term and zh-Hant', 'Add the one that is missing.']);
    if (definition === null)
      faults.push([
        'without a definition',
        'definition with en and zh-Hant',
        'Say in one sentence what it is.',
      ]);
    else faults.push(...faultsOfDefinition(definition));
    if (simplifiedCharacters(zh[0] ?? '').length > 0)
      faults.push(['with Simplified characters in its name', 'zh-Hant', 'Write it in Traditional ones.']);
    if (named.length === 0)
      faults.push(['without an article', 'articles with at least one path', 'Name where to read on.']);
    for (const path of named.filter((each) => !paths.has(each)))
      faults.push([
        `with the article "${path.slice(0, 80)}"`,
        'an article that is there',
        'Correct its path.',
      ]);
    for (const path of named.filter((each) => translations.has(each)))
      faults.push([
        `with the translation "${path.slice(0, 80)}"`,
        'the path of the original',
        'Name the original: members are led to the one in their language.',
      ]);
    return faults.map(([fault, expected, remedy]) => ({
      severity: 'error' as const,
      file: GLOSSARY_FILE,
      line,
      found: `the entry "${name.slice(0, 60)}" ${fault}`,
      expected,
      remedy,
    }));
  });
}

function faultsOfDefinition({ en, zhHant }: { readonly en: string; readonly zhHant: string }): Fault[] {
  const faults: Fault[] = [];
  if (Math.max(en.length, zhHant.length) > MAX_DEFINITION)
    faults.push(['with a long definition', `${MAX_DEFINITION} characters at most`, 'Say less.']);
  if (isMostlyChinese(en) || !/\p{Script=Han}/u.test(zhHant))
    faults.push([
      'with a definition in the other language',
      'English under en, Chinese under zh-Hant',
      'Put each where it belongs.',
    ]);
  else if (simplifiedCharacters(zhHant).length > 0)
    faults.push(['with Simplified characters in its definition', 'zh-Hant', 'Write it in Traditional ones.']);
  const figure = AGEING_FIGURE.exec(en) ?? AGEING_FIGURE.exec(zhHant);
  if (figure !== null)
    faults.push([
      `with the figure "${figure[0].trim()}" in its definition`,
      'no figure that ages: an article gives it, with its date',
      'Say what the thing is without it.',
    ]);
  return faults;
}

/**
 * Sums, shares and large numbers. A year in which something happened does not age, nor does a number in a name, nor a power
 * of ten: that is a limit, not a count.
 */
const AGEING_FIGURE =
  /(?:[$€£¥]\s?)?(?<![\d.,])(?!10*(?![\d.,]))\d[\d,.]*\s?(?:%|％|per cent|percent|million|billion|trillion|[萬億兆]|港元|美元)|[$€£¥]\s?(?!10*(?![\d.,]))\d[\d,.]*|\b\d{1,3}(?:,\d{3})+\b|百分之/iu;
