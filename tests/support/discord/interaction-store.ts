import type { APIUser } from 'discord-api-types/v10';
import type { Fields } from './fields.js';
import type { ApiError } from './api-error.js';

/** Numbers of the kinds of interaction, and of the answers to them. */
export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modalSubmit: 5 };
export const CALLBACK = { message: 4, defer: 5, deferUpdate: 6, update: 7, choices: 8, modal: 9 };

/** The first answer to an interaction. */
export interface Ack {
  readonly type: number;
  /** The message flags that Discord honours in it. */
  readonly flags: number;
  /** Milliseconds since the interaction was sent. */
  readonly atMs: number;
  readonly data: Fields;
}

export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly sentAt: number;
  readonly user: APIUser;
  readonly channelId: string;
  /** The interaction as the bot got it. */
  readonly event: Fields;
  /** The message whose component was used, now or before the modal; null for commands. */
  readonly sourceMessageId: string | null;
  /** What `@original` means: the reply, or after an update the source. */
  originalId: string | null;
  /** How many requests had changed the source message when the interaction was sent. */
  readonly sourceRevision: number;
  readonly followUpIds: string[];
  ack: Ack | null;
  modal: Fields | null;
  /** Answers that Discord did not take. */
  readonly refusals: ApiError[];
}

export class InteractionStore {
  readonly #records: InteractionRecord[] = [];

  add(record: InteractionRecord): InteractionRecord {
    this.#records.push(record);
    return record;
  }

  find(id: string, token: string): InteractionRecord | undefined {
    return this.#records.find((record) => record.id === id && record.token === token);
  }

  withToken(token: string): InteractionRecord | undefined {
    return this.#records.find((record) => record.token === token);
  }

  /** The interaction that was last answered with a modal of the custom id. */
  lastModal(customId: string): InteractionRecord | undefined {
    return this.#records.findLast(({ modal }) => modal?.['custom_id'] === customId);
  }
}
