import { isWebAddress } from '../corpus/web-address.js';
import { emojiImage } from './drawn-images.js';
import { type Markup, markup } from './markup.js';
import { type MarkdownNode, parseInline } from './parse-inline.js';
import { formatTimestamp } from './timestamps.js';
import type { Viewer } from './viewer.js';
import { clientWords } from './words.js';

/** Text with bold, links, mentions and so on → elements; line breaks stay line breaks. */
export function renderInline(text: string, viewer: Viewer): Markup {
  return markup`${renderNodes(parseInline(text), viewer)}`;
}

function renderNodes(nodes: unknown, viewer: Viewer): Markup[] {
  return Array.isArray(nodes) ? nodes.map((node) => renderNode(node as MarkdownNode, viewer)) : [];
}

/** Skyra's elements for bold, italic and underlined put a space on either side, so those are HTML's own. */
function renderNode(node: MarkdownNode, viewer: Viewer): Markup {
  const words = clientWords(viewer.locale);
  const field = (name: string): string => (typeof node[name] === 'string' ? node[name] : '');
  const children = (): Markup[] => renderNodes(node['content'], viewer);
  const nameOf = (unknownName: string): string => viewer.names.get(field('id')) ?? unknownName;
  switch (node['type']) {
    case 'strong':
      return markup`<strong>${children()}</strong>`;
    case 'em':
      return markup`<em>${children()}</em>`;
    case 'underline':
      return markup`<u>${children()}</u>`;
    case 'strikethrough':
      return markup`<s>${children()}</s>`;
    case 'spoiler':
      return markup`<discord-spoiler>${children()}</discord-spoiler>`;
    case 'inlineCode':
      return markup`<discord-code>${field('content')}</discord-code>`;
    case 'link':
    case 'url':
    case 'autolink':
      return renderLink(field('target'), children());
    case 'br':
    case 'newline':
      return markup`\n`;
    case 'timestamp':
      return renderTimestamp(field('timestamp'), field('format'), viewer);
    case 'user':
      return mention('user', nameOf(words.unknownMember));
    case 'role':
      return mention('role', nameOf(words.unknownRole));
    case 'channel':
      return mention('channel', nameOf(words.unknownChannel));
    case 'everyone':
    case 'here':
      return mention('role', node['type']);
    case 'slashCommand':
      return mention('slash', field('fullName'));
    case 'guildNavigation':
      return mention('channel', field('navigation'));
    case 'emoji':
      return customEmoji(field('name'));
    case 'twemoji':
      return markup`${field('name')}`;
    default:
      return markup`${field('content')}`;
  }
}

/** A link that may be opened; of any other only the words. */
function renderLink(target: string, words: readonly Markup[]): Markup {
  if (!isWebAddress(target)) return markup`${words}`;
  return markup`<discord-link href="${target}" target="_blank" rel="noopener noreferrer">${words}</discord-link>`;
}

function renderTimestamp(seconds: string, style: string, viewer: Viewer): Markup {
  const shown = formatTimestamp(Number(seconds), style === '' ? 'f' : style, viewer);
  return shown === null ? markup`${`<t:${seconds}>`}` : markup`<discord-time>${shown}</discord-time>`;
}

function mention(type: 'user' | 'role' | 'channel' | 'slash', name: string): Markup {
  return markup`<discord-mention type="${type}">${name}</discord-mention>`;
}

/** The picture itself is on Discord's servers, which a page that must open without a network does not ask. */
function customEmoji(name: string): Markup {
  return markup`<discord-custom-emoji name="${name}" url="${emojiImage({ name, custom: true })}"></discord-custom-emoji>`;
}
