import {
  type APIMessageTopLevelComponent,
  ComponentType,
  type APITextDisplayComponent,
} from 'discord-api-types/v10';
import type { PreviewConversation, PreviewMessage } from '../../src/preview/conversation.js';
import { renderPreviewPage } from '../../src/preview/page.js';
import type { Viewer } from '../../src/preview/viewer.js';

/** 15 January 2026, 14:32 in Hong Kong. */
export const NOW = new Date('2026-01-15T06:32:00Z');

export const VIEWER: Viewer = { now: NOW, locale: 'en-GB', timeZone: 'Asia/Hong_Kong', names: new Map() };

export const MING = { name: 'Ming', bot: false };
export const BOT = { name: 'Policy Bot', bot: true };

export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function conversationOf(
  messages: readonly PreviewMessage[],
  fields: Partial<PreviewConversation> = {},
): PreviewConversation {
  return { channel: 'questions', theme: 'dark', width: 'phone', now: NOW, messages, ...fields };
}

/** Everything between `<body>` and its end. */
export function bodyOf(conversation: PreviewConversation): string {
  return /<body>([^]*)<\/body>/.exec(renderPreviewPage(conversation, ''))?.[1] ?? '';
}

/** The body of a page with one message of the bot that has these components. */
export function bodyWith(
  components: readonly APIMessageTopLevelComponent[],
  fields: Partial<PreviewConversation> = {},
): string {
  return bodyOf(conversationOf([{ author: BOT, time: NOW, payload: { components } }], fields));
}

/** One tag of a page: its name, and its attributes as they are written. */
export interface Tag {
  readonly name: string;
  readonly attributes: string;
}

const TAG = /<\/?([a-z][a-z\d-]*)((?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)\s*\/?>/g;

/** Every tag of well-formed markup, and what is left without them: in that, nothing can be a tag. */
export function takeApart(source: string): { readonly tags: readonly Tag[]; readonly rest: string } {
  const tags = [...source.matchAll(TAG)].map(([, name = '', attributes = '']) => ({ name, attributes }));
  return { tags, rest: source.replace(TAG, '') };
}
