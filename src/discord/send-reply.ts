import {
  DiscordAPIError,
  HTTPError,
  type Message,
  MessageFlags,
  type MessageCreateOptions,
  type RepliableInteraction,
} from 'discord.js';
import type { Reply } from './render/reply.js';

/** What Discord answers to a payload that it does not take, and to components where they cannot go. */
const INVALID_FORM_BODY = 50_035;
/** The member waited too long, closed the server, or another copy of the bot was quicker. */
const GONE: readonly unknown[] = [10_062, 10_008, 10_015, 40_060, 50_027];

/** Whether there is nobody left to reply to. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.includes(error.code);
}

/** Nobody is pinged, whatever a text holds. Also set on the client; here for whoever reads only this. */
const NOBODY = { parse: [], repliedUser: false } as const;

/** A reply as a message of components. */
export function componentMessage(reply: Reply) {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: reply.components,
    allowedMentions: NOBODY,
  } as const;
}

/** A reply as a message of text, without previews of its links. */
export function textMessage(reply: Reply) {
  return { content: reply.plain, flags: MessageFlags.SuppressEmbeds, allowedMentions: NOBODY } as const;
}

/** Discord has an acknowledgement of this interaction already. */
const ACKNOWLEDGED = 40_060;

/**
 * Tells Discord that an answer will come. Where the answer to that was lost, Discord has it all the same: it says so at the
 * second try, or nothing at all; the reply is then put in its place as always. Each interaction comes here once only.
 */
export async function acknowledge(interaction: RepliableInteraction, toOne: boolean): Promise<void> {
  try {
    await interaction.deferReply(toOne ? { flags: MessageFlags.Ephemeral } : {});
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code !== ACKNOWLEDGED) throw error;
    interaction.deferred = true;
  }
}

/** Puts a reply in the place of the acknowledgement; as text when Discord does not take the components. */
export async function editReply(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  await withoutComponents(
    () => interaction.editReply(componentMessage(reply)),
    () => interaction.editReply(textMessage(reply)),
  );
}

/** Replies at once, to one member alone. */
export async function replyPrivately(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  const flags = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const;
  await interaction.reply({ ...componentMessage(reply), flags });
}

/**
 * Sends a message through whatever sends one here: as components, else as text. The nonce lets Discord recognise the second
 * try of a request whose answer was lost.
 */
export async function sendMessage(
  send: (options: MessageCreateOptions) => Promise<Message>,
  reply: Reply,
  nonce: string,
): Promise<Message> {
  const once = { nonce, enforceNonce: true };
  return withoutComponents(
    () => send({ ...componentMessage(reply), ...once }),
    () => send({ ...textMessage(reply), ...once }),
  );
}

async function withoutComponents<Sent>(
  first: () => Promise<Sent>,
  second: () => Promise<Sent>,
): Promise<Sent> {
  try {
    return await persistently(first);
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === INVALID_FORM_BODY) return persistently(second);
    throw error;
  }
}

/** Waits before a finished reply is sent again, in milliseconds; discord.js itself tries four times without a pause. */
const WAITS = [1_000, 4_000, 10_000];

/** Sends again what Discord or the network failed to take; an edit may be repeated, and a message carries its nonce. */
async function persistently<Sent>(send: () => Promise<Sent>): Promise<Sent> {
  for (const wait of WAITS) {
    try {
      return await send();
    } catch (error) {
      const isRefused =
        error instanceof DiscordAPIError || (error instanceof HTTPError && error.status < 500);
      if (isRefused) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return send();
}
