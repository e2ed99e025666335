import type { Article } from '../corpus/article.js';

/** Those of some fields of the front matter that an article does not have at the top level, or has with nothing in them. */
export function missingFields<Name extends string>(
  { text, body }: Article,
  names: readonly Name[],
): readonly Name[] {
  const frontMatter = text.slice(0, body.start);
  return names.filter((name) => !new RegExp(`^(["']?)${name}\\1[ \\t]*:${VALUE}`, 'm').test(frontMatter));
}

/** Something on the line, or an indented line or an entry of a list below it. */
const VALUE = String.raw`(?:[ \t]+(?!(?:""|''|~|null|#.*|\[\]|\{\})?[ \t]*\r?$)\S|[ \t]*(?:#.*)?\r?\n(?:[ \t]+\S|- ))`;
