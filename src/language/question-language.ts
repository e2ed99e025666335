import { detectLanguage } from './detect-language.js';
import { isChinese, type Language } from './language.js';

/**
 * The language a question is really written in; null when it does not tell, so that something else may, such as the
 * language of the member's Discord.
 *
 * Any Chinese that `detectLanguage` goes by tells. English tells by an ordinary word: "what is FPS" has two, "FPS", "HKMA
 * SVF", "iAM Smart", "Project Ensemble" and "2026?" have none, and read the same in a Chinese conversation. Links and
 * mentions are no words. An acronym in small letters is taken for a word when it has a vowel ("usdt", not "fps").
 */
export function writtenLanguage(text: string): Language | null {
  const language = detectLanguage(text);
  if (isChinese(language)) return language;
  return text.split(/\s+/).some((word) => ORDINARY_WORD.test(word)) ? 'en' : null;
}

/** Two small letters or more and no capital, with a vowel or a final y, in the marks that stand around words. */
const ORDINARY_WORD =
  /^["'“‘(*_]*(?=[a-z'’-]*(?:[aeiou]|y(?![a-z])))[a-z]{2,}(?:['’-][a-z]+)*[.,;:!?"'”’)*_…？！]*$/;
