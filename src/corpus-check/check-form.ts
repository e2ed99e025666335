import { lineAt, quoteValue, type CorpusProblem } from '../corpus/corpus-problem.js';
import { isChinese } from '../language/language.js';
import type { Block } from '../passages/block.js';
import { plainText } from '../passages/plain-text.js';
import type { HouseArticle, Section } from './house-article.js';

/** A section that a phone shows in about two screens; longer ones are cut into passages that lose their heading's sense. */
export const MAX_SECTION_CHARACTERS = 2500;
/** Words of an English article, without links: enough for one matter, short enough to be corrected in ten minutes. */
export const ARTICLE_WORDS = { least: 250, most: 900 };

/** What is wrong with how an article is cut and supported: sources, sections, their length, claims without a link. */
export function checkForm(house: HouseArticle): CorpusProblem[] {
  const { article, sections, lead } = house;
  const at = (offset: number) => ({
    severity: 'error' as const,
    file: article.path,
    line: lineAt(article.text, offset),
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
  for (const section of sections) problems.push(...checkSection(section, house));
  return problems;
}

const WORD = /[\p{L}\p{N}$%][\p{L}\p{N}$%.,'’&+/-]*/gu;

function checkSection(section: Section, { article, sections }: HouseArticle): CorpusProblem[] {
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
  if (section.blocks.length === 0)
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
  for (const { start, end } of section.blocks.flatMap(claimsWithoutLink))
    problems.push({
      ...problem,
      line: lineAt(article.text, start),
      found: `the claim ${quoteValue(plainText(article.text.slice(start, end)))} without a link`,
      expected: 'its source at the end of the sentence, or in the last cell of the row',
      remedy: 'Add ([Publisher, YYYY-MM-DD](https://…)).',
    });
  return problems;
}

/** Sentences and rows that are quoted alone, and then would name no source. */
function claimsWithoutLink({ quotable, sentences, links }: Block): Block['sentences'] {
  if (!quotable) return [];
  return sentences.filter(({ start, end }) => !links.some((link) => start <= link.at && link.at < end));
}
