import { isMap, type Node } from 'yaml';
import type { AuthoredQuestion } from './article.js';
import { quoteValue } from './corpus-problem.js';
import type { FrontMatterReader } from './front-matter-reader.js';
import { headingTexts } from './heading-texts.js';
import { likelyHeading } from './likely-heading.js';
import { textOf } from './parse-yaml.js';

/** Sections that are not there for which a likely heading is looked for: each is compared with all headings. */
const MOST_GUESSES = 10;

/**
 * `questions`: maps with question and section, or questions alone. A question for no section, or for one that is not there,
 * counts for the whole article; each such section is reported once, at its first question.
 */
export function readQuestions(reader: FrontMatterReader, body: string): AuthoredQuestion[] {
  const items = reader.items('questions');
  if (items.length === 0) return [];
  const headings = headingTexts(body);
  const lost = new Map<string, Node[]>();
  const questions = items.flatMap((item): AuthoredQuestion[] => {
    const question = isMap(item) ? reader.string('question', item) : textOf(item);
    if (question === null || question === '') {
      reader.report(
        item,
        'a question without text',
        'question and section',
        'Write the question or remove the entry.',
      );
      return [];
    }
    const written = (isMap(item) ? reader.string('section', item) : null) ?? '';
    const section = headings.get(written) ?? null;
    if (section === null) {
      const others = lost.get(written);
      if (others === undefined) lost.set(written, [item]);
      else others.push(item);
    }
    return [{ question, section }];
  });
  const answering = new Set(questions.map(({ section }) => section));
  const unasked = [...new Set(headings.values())].filter((heading) => !answering.has(heading));
  for (const [index, [written, entries]] of [...lost].entries()) {
    const likely = index < MOST_GUESSES ? likelyHeading(written, unasked, [...headings.values()]) : null;
    reportLost(reader, written, entries, likely);
  }
  return questions;
}

function reportLost(
  reader: FrontMatterReader,
  written: string,
  entries: readonly Node[],
  likely: string | null,
): void {
  const [first = null] = entries;
  const count = entries.length === 1 ? 'a question' : `${entries.length} questions`;
  reader.report(
    first,
    written === ''
      ? `${count} without a section`
      : `${count} for the section ${quoteValue(written)}, which is not there`,
    likely === null
      ? 'a heading of this article'
      : `a heading of this article, probably ${quoteValue(likely)}`,
    'Copy the heading exactly; until then the question counts for the whole article.',
    'warning',
  );
}
