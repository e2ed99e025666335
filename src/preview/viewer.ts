import type { PreviewConversation, PreviewLocale } from './conversation.js';

/** Whatever depends on who looks at a message, and when. */
export interface Viewer {
  readonly now: Date;
  readonly locale: PreviewLocale;
  readonly timeZone: string;
  readonly names: ReadonlyMap<string, string>;
}

export function viewerOf(conversation: PreviewConversation): Viewer {
  const { now, locale = 'en-GB', timeZone = 'Asia/Hong_Kong', names = {} } = conversation;
  return { now, locale, timeZone, names: new Map(Object.entries(names)) };
}
