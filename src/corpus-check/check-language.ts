import { type CorpusProblem, quoteValue } from '../corpus/corpus-problem.js';
import { chineseScript, foldChinese } from '../language/chinese-variants.js';
import { isChinese, type Language } from '../language/language.js';
import { writtenLanguage } from '../language/question-language.js';
import { simplifiedCharacters } from './simplified-characters.js';
import type { Statement } from './statements.js';

/** Whether what an article states is written in its language; one problem for each way in which it is not. */
export function checkLanguage(
  file: string,
  language: Language,
  statements: readonly Statement[],
): CorpusProblem[] {
  const faults = new Map<string, Statement[]>();
  for (const statement of statements) {
    const fault = faultOf(statement.text, language);
    if (fault !== null) faults.set(fault, [...(faults.get(fault) ?? []), statement]);
  }
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
  if (!isChinese(language)) return isChineseProse(text) ? 'Chinese' : null;
  if (writtenLanguage(text) === 'en') return 'English';
  if (language === 'zh-Hant') return simplifiedCharacters(text).length > 0 ? 'Simplified characters' : null;
  return foldChinese(text) !== text && chineseScript(text) === 'zh-Hant' ? 'Traditional characters' : null;
}

/** A Chinese name leaves an English sentence around it, or its English form beside it, and both have more letters. */
function isChineseProse(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/\p{Script=Han}/gu) > count(/\p{Script=Latin}/gu);
}
