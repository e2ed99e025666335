/** Languages an article or an answer can be in, as BCP 47 tags. */
export type Language = 'en' | 'zh-Hant' | 'zh-Hans';

export const LANGUAGES: readonly Language[] = ['en', 'zh-Hant', 'zh-Hans'];

/** Chinese in either script: what a reader of one can read of the other. */
export function isChinese(language: Language): boolean {
  return language !== 'en';
}
