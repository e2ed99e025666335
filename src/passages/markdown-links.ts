import type { Nodes, Root } from 'mdast';
import { isWebAddress } from '../corpus/web-address.js';
import type { Link } from './block.js';
import { descendants, readableText, spanOf } from './markdown-tree.js';

/** Links of a footnote that count for each block that refers to it; more are a bibliography, not a source. */
const MAX_LINKS_OF_FOOTNOTE = 20;

/** Finds the links in parts of one Markdown text, where it refers to definitions and footnotes elsewhere. */
export class MarkdownLinks {
  private readonly addresses = new Map<string, string>();
  private readonly footnotes = new Map<string, readonly Link[]>();

  constructor(root: Root) {
    const footnotes: [string, Nodes][] = [];
    for (const node of descendants(root)) {
      // CommonMark: of several definitions with one name, the first counts.
      if (node.type === 'definition' && !this.addresses.has(node.identifier))
        this.addresses.set(node.identifier, node.url);
      if (node.type === 'footnoteDefinition') footnotes.push([node.identifier, node]);
    }
    for (const [name, footnote] of footnotes.reverse())
      this.footnotes.set(name, this.linksIn(footnote).slice(0, MAX_LINKS_OF_FOOTNOTE));
  }

  /**
   * Links to web addresses in a node, in order; those of a footnote stand where it is referred to.
   *
   * @returns `at` counts from the start of the text that was parsed
   */
  linksIn(node: Nodes): Link[] {
    const links: Link[] = [];
    const start = spanOf(node)?.start ?? 0;
    for (const child of descendants(node)) {
      const at = spanOf(child)?.start ?? start;
      const url = this.addressOf(child);
      if (url !== null && isWebAddress(url)) links.push({ at, url, label: readableText(child) });
      if (child.type === 'footnoteReference')
        for (const link of this.footnotes.get(child.identifier) ?? []) links.push({ ...link, at });
    }
    return links;
  }

  private addressOf(node: Nodes): string | null {
    if (node.type === 'link') return node.url;
    return node.type === 'linkReference' ? (this.addresses.get(node.identifier) ?? null) : null;
  }
}
