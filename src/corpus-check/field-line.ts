import type { Article } from '../corpus/article.js';
import { lineAt } from '../corpus/corpus-problem.js';

/**
 * Line of a field at the top level of an article's front matter, from 1.
 *
 * @param value - a text inside the field, such as an entry of its list, whose line is wanted instead
 * @returns null when the field, or the value as it is written here, is not there
 */
export function fieldLine({ text, body }: Article, field: string, value = ''): number | null {
  const frontMatter = text.slice(0, body.start);
  const start = new RegExp(String.raw`^["']?${field}["']?[ \t]*:`, 'm').exec(frontMatter)?.index ?? -1;
  const at = start === -1 ? -1 : frontMatter.indexOf(value, start);
  return at === -1 ? null : lineAt(text, at);
}
