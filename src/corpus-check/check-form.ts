import { quoteValue, type CorpusProblem } from '../corpus/corpus-problem.js';
import { isChinese } from '../language/language.js';
import { plainText } from '../passages/plain-text.js';
import type { HouseArticle, Section } from './house-article.js';
import { longSentences } from './long-sentences.js';
import type { ProseFault } from './prose-fault.js';

/** A section that a phone shows in about two screens; longer ones are cut into passages that lose their heading's sense. */
export const MAX_SECTION_CHARACTERS = 2500;
/** Words of an English article, without links: enough for one matter, short enough to be corrected in ten minutes. */
export const ARTICLE_WORDS = { least: 250, most: 900 };

/**
 * What is wrong with how an article is cut and supported: sources, sections, their length.
 *
 * @param told - faults in the prose that are told of: a section with one of them is not said to be empty as well
 */
export function checkForm(house: HouseArticle, told: readonly ProseFault[] = []): CorpusProblem[] {
  const { article, sections, lead, lineOf } = house;
  const at = (offset: number) => ({
    severity: 'error' as const,
    file: article.path,
    line: lineOf(offset),
  });
  const problems: CorpusProblem[] = [];
  if (article.sources.length === 0)
    problems.push({
      ...at(0),
      found: 'an article without sources',
      expected: 'sources, with title, publisher, url and date of each',
      remedy: 'List the best three to eight.',
    });
  for (const { span } of lead.slice(0, 1))
    problems.push({
      ...at(span.start),
      found: 'text above the first heading',
      expected: 'every paragraph under a heading of the form "## …"',
      remedy: 'Write a heading that a member would type above it.',
    });
  const words = plainText(article.text.slice(article.body.start)).match(WORD)?.length ?? 0;
  if (!isChinese(article.language) && (words < ARTICLE_WORDS.least || words > ARTICLE_WORDS.most))
    problems.push({
      ...at(article.body.start),
      found: `an article of ${words} words`,
      expected: `${ARTICLE_WORDS.least} to ${ARTICLE_WORDS.most}`,
      remedy: words < ARTICLE_WORDS.least ? 'Add what readers will ask next.' : 'Make two articles of it.',
    });
  for (const section of sections) problems.push(...checkSection(section, house, told));
  return [...problems, ...longSentences(house)];
}

const WORD = /[\p{L}\p{N}$%][\p{L}\p{N}$%.,'’&+/-]*/gu;

function checkSection(
  section: Section,
  { article, sections }: HouseArticle,
  told: readonly ProseFault[],
): CorpusProblem[] {
  const problem = { severity: 'error' as const, file: article.path, line: section.line };
  const problems: CorpusProblem[] = [];
  // A line end counts as one, whatever the editor writes.
  const characters = article.text
    .slice(section.span.start, section.span.end)
    .replaceAll('\r\n', '\n')
    .trim().length;
  if (characters > MAX_SECTION_CHARACTERS)
    problems.push({
      ...problem,
      found: `a section of ${characters.toLocaleString('en')} characters`,
      expected: `at most ${MAX_SECTION_CHARACTERS.toLocaleString('en')}, links included`,
      remedy: 'Give part of it a heading of its own.',
    });
  if (
    section.blocks.length === 0 &&
    !told.some(({ at }) => section.span.start <= at && at < section.span.end)
  )
    problems.push({
      ...problem,
      found: `the section ${quoteValue(section.heading)} without text`,
      expected: 'a sentence that answers its heading',
      remedy: 'Write it, or remove the heading.',
    });
  if (sections.find(({ heading }) => heading === section.heading) !== section)
    problems.push({
      ...problem,
      found: `the heading ${quoteValue(section.heading)} a second time`,
      expected: 'a heading of its own for each section',
      remedy: 'Say what this section adds.',
    });
  return problems;
}
