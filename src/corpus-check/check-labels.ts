import { quoteValue } from '../corpus/corpus-problem.js';
import { isChinese } from '../language/language.js';
import type { HouseArticle } from './house-article.js';
import type { ProseFault } from './prose-fault.js';

/**
 * Whether each link says who published what it leads to, and when. Readers see the label as the source of a quote; whether
 * its date exists is checked with the other dates.
 */
export function checkLabels({ article: { language }, sections }: HouseArticle): ProseFault[] {
  const [form, expected] = isChinese(language)
    ? [CHINESE_LABEL, '發布者，YYYY-MM-DD (or YYYY-MM, YYYY, 無日期, 未註明日期)']
    : [ENGLISH_LABEL, 'Publisher, YYYY-MM-DD (or YYYY-MM, YYYY, undated)'];
  const links = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.links));
  return links
    .filter(({ label }) => !form.test(label) && !BARE_ADDRESS.test(label))
    .map(({ at, label, url }) => ({
      at,
      found: `the label ${quoteValue(label)} of the link to ${quoteValue(url)}`,
      expected,
      remedy: 'Write who published it and when.',
    }));
}

const ENGLISH_LABEL = /^\S.*, (?:\d{4}(?:-\d{1,2}){0,2}|undated)$/;
const CHINESE_LABEL = /^\S.*，(?:\d{4}(?:-\d{1,2}){0,2}|[無无]日期|未[註注]明日期)$/;
/** An address that has no label is told of as a broken link. */
const BARE_ADDRESS = /^(?:https?:|www\.)\S+$/i;
