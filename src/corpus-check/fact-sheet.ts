import type { ListItem, Root, RootContent } from 'mdast';
import { MarkdownLinks } from '../passages/markdown-links.js';
import { descendants, parseMarkdown, readableText, spanOf } from '../passages/markdown-tree.js';
import { plainText } from '../passages/plain-text.js';

/** A sheet of facts: Markdown with one entry of a list to a fact, each with the links that prove it. */
export interface FactSheet {
  readonly name: string;
  readonly text: string;
}

/** One fact of a sheet. */
export interface Fact {
  /** In the sheet, from 1. */
  readonly line: number;
  readonly urls: readonly string[];
  /** What is claimed: without links, and without the remarks in brackets that a sheet's editor made. */
  readonly claim: string;
  /** The sheet's editor marks it as not proved yet: `(verify …)`, `(unsourced …)`. It may be left out. */
  readonly toVerify: boolean;
}

/** The facts of a sheet: entries of its lists, numbered or not, that have a link. */
export function factsOf({ text }: FactSheet): Fact[] {
  const root = parseMarkdown(text);
  const links = new MarkdownLinks(root);
  return listItems(root).flatMap((item): Fact[] => {
    // An entry below this one is a fact of its own.
    const parts = item.children.filter(({ type }) => type !== 'list');
    const urls = parts.flatMap((part) => links.linksIn(part).map(({ url }) => url));
    if (urls.length === 0) return [];
    const claim = parts.map((part) => claimIn(text, part)).join('\n');
    const toVerify = /\((?:verify|unsourced)/.test(claim);
    return [{ line: item.position?.start.line ?? 1, urls, claim: withoutRemarks(claim), toVerify }];
  });
}

function listItems(root: Root): ListItem[] {
  return [...descendants(root)].filter((node): node is ListItem => node.type === 'listItem');
}

function claimIn(text: string, part: RootContent): string {
  const span = spanOf(part);
  if (span === null) return readableText(part);
  let claim = '';
  let from = span.start;
  for (const node of descendants(part)) {
    const link = node.type === 'link' || node.type === 'linkReference' ? spanOf(node) : null;
    if (link === null) continue;
    claim += `${text.slice(from, link.start)} `;
    from = link.end;
  }
  return plainText(claim + text.slice(from, span.end));
}

function withoutRemarks(claim: string): string {
  return claim.replace(/\((?:verify|conflict|unsourced)[^()]*\)/g, ' ');
}
