import type { Message } from 'discord.js';

/**
 * What a message says, without what only Discord reads: mentions, custom emoji, timestamps, code fences' marks, spoilers.
 * Quoted lines are somebody else's words and are left out.
 */
export function plainWords(content: string): string {
  return content
    .replace(/^ *>>> [^]*/m, ' ')
    .replace(/^ *> .*$/gm, ' ')
    .replace(/<(?:@[!&]?|#|a?:\w{1,40}:|t:|\/[^:<>]{1,40}:|id:)[^<>\s]{0,60}>/g, ' ')
    .replace(/[*_~|`]{2,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a message says: of a forwarded one, what was forwarded. */
export function contentOf({ content, messageSnapshots }: Message): string {
  return content === '' ? (messageSnapshots.first()?.content ?? '') : content;
}
