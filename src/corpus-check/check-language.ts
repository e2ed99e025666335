import { type CorpusProblem, quoteValue } from '../corpus/corpus-problem.js';
import { chineseScript, foldChinese } from '../language/chinese-variants.js';
import { isChinese, type Language } from '../language/language.js';
import { writtenLanguage } from '../language/question-language.js';
import { simplifiedCharacters } from './simplified-characters.js';
import type { Words } from './statements.js';

/**
 * Whether what an article states is written in its language; one problem for each way in which it is not.
 *
 * @param labels - names beside the statements, which may be in any language, but not in the other Chinese script
 */
export function checkLanguage(
  file: string,
  language: Language,
  statements: readonly Words[],
  labels: readonly Words[],
): CorpusProblem[] {
  const faults = new Map<string, Words[]>();
  const note = (words: Words, fault: string | null): void => {
    if (fault !== null) faults.set(fault, [...(faults.get(fault) ?? []), words]);
  };
  for (const statement of statements) note(statement, faultOf(statement.text, language));
  for (const label of labels) note(label, scriptFaultOf(label.text, language));
  return [...faults].map(([fault, [first, ...more]]) => ({
    severity: 'error',
    file,
    line: first?.line ?? null,
    found: `${fault} in ${quoteValue(first?.text ?? '')}${more.length === 0 ? '' : ` and ${more.length} more`}`,
    expected: `lang: ${language}`,
    remedy: 'Translate it, or correct lang.',
  }));
}

/** Names alone, such as a row of banks and their licence numbers, are in no language. */
function faultOf(text: string, language: Language): string | null {
  if (!isChinese(language)) return isMostlyChinese(text) ? 'Chinese' : null;
  return writtenLanguage(text) === 'en' || hasEnglishPart(text) ? 'English' : scriptFaultOf(text, language);
}

/** Three ordinary words in a row are no name, except where they explain one: 真人參與把關（human in the loop）. */
function hasEnglishPart(text: string): boolean {
  return ENGLISH_PART.test(text.replace(/[（(「《"“][^（(「《"“）)」》”]*[）)」》"”]/g, ' · '));
}

const ENGLISH_PART = /(?<![\p{L}'’-])[a-z]+(?:['’-][a-z]+)*(?: [a-z]+(?:['’-][a-z]+)*){2}/u;

function scriptFaultOf(text: string, language: Language): string | null {
  if (!isChinese(language)) return null;
  if (language === 'zh-Hant') return simplifiedCharacters(text).length > 0 ? 'Simplified characters' : null;
  return foldChinese(text) !== text && chineseScript(text) === 'zh-Hant' ? 'Traditional characters' : null;
}

/** A Chinese name leaves an English sentence around it, or its English form beside it, and both have more letters. */
export function isMostlyChinese(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/\p{Script=Han}/gu) > count(/\p{Script=Latin}/gu);
}
