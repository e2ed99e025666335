import type { Language } from '../language/language.js';
import { writtenLanguage } from '../language/question-language.js';

/** What Discord calls languages, and ours. There is no Hong Kong locale: its Chinese readers use `zh-TW`. */
export function languageOfLocale(locale: string | null | undefined): Language {
  if (locale === 'zh-TW' || locale === 'zh-HK') return 'zh-Hant';
  return locale === 'zh-CN' ? 'zh-Hans' : 'en';
}

/**
 * The language to answer a question in, for the engine: what the member chose; else null, which means the question's own;
 * for a question that does not show its language ("FPS?") that of the member's client.
 */
export function replyLanguage(
  chosen: Language | null,
  question: string,
  locale: string | null | undefined,
): Language | null {
  if (chosen !== null || writtenLanguage(question) !== null) return chosen;
  return languageOfLocale(locale);
}
