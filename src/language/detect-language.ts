import { chineseScript } from './chinese-variants.js';
import type { Language } from './language.js';

/**
 * The language of a text, by its script. A question with any Chinese in it is Chinese: in Hong Kong, English names stand
 * in Chinese sentences, hardly ever the other way round. A Chinese name in an otherwise English text is not enough:
 * four English words to each Chinese character make it English.
 */
export function detectLanguage(text: string): Language {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
  if (characters === 0 || words > 4 * characters) return 'en';
  return chineseScript(text);
}
