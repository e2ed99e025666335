import { expect } from 'vitest';
import { parseCustomId } from '../../src/discord/custom-id.js';
import type { Reply } from '../../src/discord/render/reply.js';
import { componentMessage, textMessage } from '../../src/discord/send-reply.js';
import { displayedTexts } from './discord/component-tree.js';
import type { Fields } from './discord/fields.js';
import { messageViolations } from './discord/payload-limits.js';
import { pings, pingsAnyone } from './discord/pings.js';
import { buttonsOf } from './discord/reading.js';

type Message = ReturnType<typeof componentMessage> | ReturnType<typeof textMessage>;

/** The body of the request that sends a message. */
function bodyOf({ allowedMentions, ...rest }: Message): Fields {
  const { parse, repliedUser } = allowedMentions;
  const body = { ...rest, allowed_mentions: { parse, replied_user: repliedUser } };
  return JSON.parse(JSON.stringify(body)) as Fields;
}

/** A reply in both of its forms, as Discord gets them. */
export function bodiesOf(reply: Reply): readonly [components: Fields, text: Fields] {
  return [bodyOf(componentMessage(reply)), bodyOf(textMessage(reply))];
}

/** The texts that a reply shows where components can go, in the order in which they are read. */
export function textsOf({ components }: Reply): string[] {
  return displayedTexts(components);
}

/** How JSON writes half of a character beyond the basic plane. */
const HALF_CHARACTER = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/** Fails unless Discord takes both forms of a reply, neither pings anybody, and neither holds half a character. */
export function expectSendable(reply: Reply): void {
  for (const body of bodiesOf(reply)) {
    expect(messageViolations(body)).toEqual([]);
    expect(messageViolations(body, { surface: 'edit' })).toEqual([]);
    expect(pingsAnyone(pings(body, { repliedTo: '123456789012345678' }))).toBe(false);
    expect(JSON.stringify(body)).not.toMatch(HALF_CHARACTER);
  }
  expect(reply.plain.trim()).not.toBe('');
  expect(reply.plain.length).toBeLessThanOrEqual(2_000);
}

/** What the buttons of a reply do, in order, links left out. */
export function kindsOfButtons({ components }: Reply): (string | null)[] {
  return buttonsOf({ components: [...components] }).flatMap(({ customId }) =>
    customId === null ? [] : [parseCustomId(customId)?.kind ?? null],
  );
}
