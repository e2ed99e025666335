import { withLinkLabels } from './link-labels.js';

/**
 * What a person reads of a slice of Markdown: no link targets, emphasis, list or quotation marks, footnote marks, table
 * bars or HTML tags, and one space wherever there was white space. Links that only name a claim's source, in brackets of
 * their own, are left out: a citation shows them.
 *
 * Every step takes time in proportion to the text, whatever the text: patterns look a bounded way ahead.
 *
 * @param markdown - a slice of an article, which may begin or end inside a construct
 */
export function plainText(markdown: string): string {
  const lines = markdown.replace(/\r\n?/g, '\n').replace(/[^\S\n]+/g, ' ');
  return collapse(
    withLinkLabels(withoutSourceCells(lines))
      .split(/\n(?: ?\n)+/)
      .map(paragraphText)
      .join(' '),
  );
}

/** Rows without the cells that hold only links: like links in brackets they name a row's source, and a citation shows them. */
function withoutSourceCells(lines: string): string {
  return lines.replace(/^ ?\|.*$/gm, (row) => row.replace(SOURCE_CELL, ''));
}

const SOURCE_CELL =
  /\|[ ,;、；]{0,5}(?:\[[^[\]|]{0,300}\]\([^()|\s]{0,2000}(?:\([^()|\s]{0,300}\)[^()|\s]{0,2000}){0,3}\)[ ,;、；]{0,5})+(?=\|)/g;

/** One space for every run of white space, none before a full stop that lost what stood before it. */
export function collapse(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ +([.,;:!?。，；：！？])(?=\s|$)/g, '$1')
    .trim();
}

/** @param paragraph - without blank lines, links or runs of spaces */
function paragraphText(paragraph: string): string {
  return withoutInlineMarks(withoutLineMarks(paragraph).replace(/\n/g, ' '));
}

/** Quotation, list and table marks, which stand at the ends of lines. */
function withoutLineMarks(paragraph: string): string {
  return paragraph
    .replace(/^ ?(?:> ?)+/gm, '')
    .replace(/^ ?(?:[-*+]|\d{1,9}[.)]) /gm, '')
    .replace(/^(?=.*(?:\||---))[ :|-]+$/gm, '')
    .replace(/^ ?\||(?<!\\)\| ?$/gm, '')
    .replace(/ ?(?<!\\)\| ?/g, ' · ');
}

/** @param text - on one line */
function withoutInlineMarks(text: string): string {
  return text
    .replace(/\[\^[^\]\s]{1,80}\]:?/g, '')
    .replace(/(?<!\\)\[([^[\]]{1,500})\]\[[^[\]]{0,200}\]/g, '$1')
    .replace(/<(https?:\/\/[^\s<>]{1,2000})>/g, '$1')
    .replace(/(?<!\\)<(?:!--.{0,500}?--|\/?[a-zA-Z][a-zA-Z0-9-]{0,30}(?:\s[^<>]{0,1000})?\/?)>/g, '')
    .replace(/(?<!\\)(\*\*|__|~~)(?=\S)(.{1,1000}?)(?<!\\)\1/g, '$2')
    .replace(/(^|[^\p{L}\p{N}*\\])\*(?=\S)([^*]{1,500})(?<!\\)\*(?![\p{L}\p{N}*])/gu, '$1$2')
    .replace(/(^|[^\p{L}\p{N}_\\])_(?=\S)([^_]{1,500})(?<!\\)_(?![\p{L}\p{N}_])/gu, '$1$2')
    .replace(/(?<!\\)`{1,3}([^`]{1,500})`{1,3}/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
}

/** The character references that word processors and news sites leave behind. */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'" };
