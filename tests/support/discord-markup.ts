import { parse } from 'discord-markdown-parser';
import { divideMarkdown } from '../../src/preview/markdown-blocks.js';

/** A node of the parser's tree, of which nothing is taken for granted. */
type MarkupNode = Readonly<Record<string, unknown>>;

/** Links whose address is what they show, without and with angle brackets. */
const LINKS = ['url', 'autolink'];
/** What shows as it was written. An emoji of Unicode is a character like others. */
const PLAIN = new Set(['text', ...LINKS, 'twemoji', 'br', 'newline']);

/** Everything in a message of a bot that Discord would show as something else than its characters, outermost first. */
export function markupIn(message: string): string[] {
  // The parser knows no lists.
  const lists = divideMarkdown(message).filter(({ kind }) => kind === 'list');
  return [...lists.map(({ kind }) => kind), ...nodesOf(message).flatMap(kindsOf)];
}

/** Where the links in a message lead whose words say something else. */
export function disguisedLinks(message: string): string[] {
  return nodesOf(message)
    .flatMap(withInner)
    .filter((node) => 'target' in node && shownBy(node) !== node['target'])
    .map(({ target }) => String(target));
}

/** Where the links in a message lead that show their address. */
export function addressesIn(message: string): string[] {
  return nodesOf(message)
    .flatMap(withInner)
    .filter(({ type }) => LINKS.includes(String(type)))
    .map(({ target }) => String(target));
}

/** What a reader sees of a message. */
export function shownText(message: string): string {
  return nodesOf(message).map(shownBy).join('').replaceAll('\u200b', '');
}

function nodesOf(message: string): MarkupNode[] {
  return parse(message, 'extended');
}

function kindsOf(node: MarkupNode): string[] {
  const type = String(node['type']);
  return [...(PLAIN.has(type) ? [] : [type]), ...inner(node).flatMap(kindsOf)];
}

function withInner(node: MarkupNode): MarkupNode[] {
  return [node, ...inner(node).flatMap(withInner)];
}

function inner({ content }: MarkupNode): MarkupNode[] {
  return Array.isArray(content) ? (content as MarkupNode[]) : [];
}

function shownBy(node: MarkupNode): string {
  const { content, name } = node;
  if (typeof content === 'string') return content;
  return typeof name === 'string' ? name : inner(node).map(shownBy).join('');
}
