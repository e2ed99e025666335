import { isMap } from 'yaml';
import type { AuthoredQuestion } from './article.js';
import type { FrontMatterReader } from './front-matter-reader.js';
import { headingTexts } from './heading-texts.js';
import { textOf } from './parse-yaml.js';

/**
 * `questions`: maps with question and section, or questions alone. A question for a section that is not there is reported,
 * and counts for the whole article.
 */
export function readQuestions(reader: FrontMatterReader, body: string): AuthoredQuestion[] {
  const items = reader.items('questions');
  if (items.length === 0) return [];
  const headings = headingTexts(body);
  return items.flatMap((item): AuthoredQuestion[] => {
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
    const written = isMap(item) ? reader.string('section', item) : null;
    const section = written === null ? null : (headings.get(written) ?? null);
    if (written !== null && section === null) {
      reader.report(
        item,
        `a question for the section "${written.slice(0, 60)}", which is not there`,
        'a heading of this article',
        'Copy the heading exactly; until then the question counts for the whole article.',
        'warning',
      );
    }
    return [{ question, section }];
  });
}
