/**
 * What a person reads of a slice of Markdown: no link targets, emphasis, list or quotation marks, footnote marks or table
 * bars, and one space wherever there was white space. Links that only name a claim's source, in brackets of their own,
 * are left out: a citation shows them.
 *
 * @param markdown - a slice of an article, which may begin or end inside a construct
 */
export function plainText(markdown: string): string {
  return collapse(
    markdown
      .replace(SOURCE_BRACKETS, '')
      .replace(IMAGE, '')
      .replace(LINK, '$1')
      .replace(/\[([^[\]\n]{1,500})\]\[[^[\]\n]{0,200}\]/g, '$1')
      .replace(/<(https?:\/\/[^\s<>]{1,2000})>/g, '$1')
      .replace(/\[\^[^\]\s]{1,80}\]:?/g, '')
      .replace(/^[ \t]*(?:>[ \t]?)+/gm, '')
      .replace(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/gm, '')
      .replace(/^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*$/gm, '')
      .replace(/^[ \t]*\||\|[ \t]*$/gm, '')
      .replace(/[ \t]*\|[ \t]*/g, ' · ')
      .replace(/(\*\*|__|~~)(?=\S)([^\n]{1,1000}?)\1/g, '$2')
      .replace(/(^|[^\p{L}\p{N}*])\*(?=\S)([^*\n]{1,500})\*(?![\p{L}\p{N}*])/gu, '$1$2')
      .replace(/(^|[^\p{L}\p{N}_])_(?=\S)([^_\n]{1,500})_(?![\p{L}\p{N}_])/gu, '$1$2')
      .replace(/`{1,3}([^`\n]{1,500})`{1,3}/g, '$1')
      .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1'),
  );
}

/** One space for every run of white space, none before a full stop that lost what stood before it. */
export function collapse(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ +([.,;:!?。，；：！？])(?=\s|$)/g, '$1')
    .trim();
}

// Lengths are bounded so that a hostile article cannot make these patterns run for long.
const TARGET = String.raw`\((?:[^()\s]|\([^()\s]{0,500}\)){0,2000}(?:[ \t]+"[^"\n]{0,300}")?\)`;
const LINK = new RegExp(String.raw`\[([^[\]\n]{0,500})\]${TARGET}`, 'g');
const IMAGE = new RegExp(String.raw`!\[[^[\]\n]{0,500}\]${TARGET}`, 'g');
/** `([HKMA, 2025-07-29](…))`, also several links, and in Chinese brackets. */
const SOURCE_BRACKETS = new RegExp(
  String.raw`[ \t]*[(（](?:\[[^[\]\n]{1,300}\]${TARGET}[\s,;，；、]{0,3}){1,8}[)）]`,
  'g',
);
