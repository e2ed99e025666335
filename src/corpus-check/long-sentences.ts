import { type CorpusProblem, quoteValue } from '../corpus/corpus-problem.js';
import { isChinese } from '../language/language.js';
import { plainText } from '../passages/plain-text.js';
import type { HouseArticle } from './house-article.js';
import { problemOf } from './prose-fault.js';

/** Words of an English sentence and characters of a Chinese one, nearly twice what `corpus/README.md` asks for. */
export const LONGEST_SENTENCE = { words: 80, characters: 160 };

/** Sentences and rows that a phone cannot show in one look, as warnings: a list of names may have its reasons. */
export function longSentences(house: HouseArticle): CorpusProblem[] {
  const { language, text } = house.article;
  const [unit, pattern, most] = isChinese(language)
    ? (['characters', /\p{Script=Han}|[^\s\p{Script=Han}\p{P}]+/gu, LONGEST_SENTENCE.characters] as const)
    : (['words', /\S+/g, LONGEST_SENTENCE.words] as const);
  const blocks = house.sections.flatMap((section) => section.blocks).filter(({ quotable }) => quotable);
  return blocks
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ start, end }): CorpusProblem[] => {
      const sentence = plainText(text.slice(start, end));
      const length = sentence.match(pattern)?.length ?? 0;
      if (length <= most) return [];
      const fault = {
        at: start,
        found: `a sentence of ${length} ${unit}: ${quoteValue(sentence)}`,
        expected: `at most about ${unit === 'words' ? 45 : 90}`,
        remedy: 'Make two of it, each with its source.',
      };
      return [problemOf(fault, house, 'warning')];
    });
}
