import { type Language, LANGUAGES } from '../language/language.js';

/** Where the translation of an article lies: `a.md` → `a.zh-Hant.md`. */
export function translationPath(original: string, language: Language): string {
  return original.replace(/(?:\.md)?$/i, `.${language}.md`);
}

/** The original whose translation a path names: `a.zh-Hant.md` → `a.md`; null when it names none. */
export function originalPath(path: string): string | null {
  const original = path.replace(TRANSLATION, '.md');
  return original === path ? null : original;
}

const TRANSLATION = new RegExp(String.raw`\.(?:${LANGUAGES.join('|')})\.md$`, 'i');
