import type { ApiError } from './api-error.js';
import { FLAG } from './component-types.js';
import { bitsOf, fieldsOf, listOf, textOf, type Fields } from './fields.js';
import { CALLBACK, type Ack, type InteractionRecord } from './interaction-store.js';
import { seen, type MessageRecord, type SeenMessage } from './message-store.js';
import type { Platform } from './platform.js';

/** How long a test waits when it does not say; milliseconds. */
export const PATIENCE_MS = 5_000;

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** A modal as the bot showed it, its components with ids. */
export interface ShownModal {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly Fields[];
}

type Wanted = (message: SeenMessage) => boolean;

/** An interaction that was sent, and what the bot makes of it. */
export class InteractionHandle {
  readonly #platform: Platform;
  readonly #record: InteractionRecord;

  constructor(platform: Platform, record: InteractionRecord) {
    this.#platform = platform;
    this.#record = record;
  }

  get id(): string {
    return this.#record.id;
  }

  get token(): string {
    return this.#record.token;
  }

  /** The interaction as the bot got it. */
  get event(): Fields {
    return this.#record.event;
  }

  /** Answers that Discord did not take, as 10062 when one came too late. */
  get refusals(): readonly ApiError[] {
    return [...this.#record.refusals];
  }

  /** The first answer. */
  ack(timeoutMs = PATIENCE_MS): Promise<Ack> {
    return this.#until('an answer', () => this.#record.ack ?? undefined, timeoutMs);
  }

  /**
   * What the user finally reads: the reply, once it is more than "is thinking", or the message that was updated.
   *
   * @param wanted - waits until the message is as it should be, for bots that edit more than once
   */
  reply(wanted: Wanted = () => true, timeoutMs = PATIENCE_MS): Promise<SeenMessage> {
    const look = (): SeenMessage | undefined => {
      const record = this.#visible();
      const message = record && seen(record);
      return message && wanted(message) ? message : undefined;
    };
    return this.#until('a reply', look, timeoutMs);
  }

  /** Messages sent after the reply, so far. */
  get followUps(): readonly SeenMessage[] {
    const records = this.#record.followUpIds.map((id) => this.#platform.messages.get(id));
    return records.filter((record) => record !== undefined).map(seen);
  }

  /** Waits until there are `count` follow-ups. */
  async followUp(count = 1, timeoutMs = PATIENCE_MS): Promise<SeenMessage> {
    const look = (): SeenMessage | undefined => this.followUps[count - 1];
    return this.#until(`${count} follow-ups`, look, timeoutMs);
  }

  /** The modal that the bot answered with. */
  modal(timeoutMs = PATIENCE_MS): Promise<ShownModal> {
    const look = (): ShownModal | undefined => {
      const { modal } = this.#record;
      if (modal === null) return undefined;
      const { custom_id: customId, title, components } = modal;
      return {
        customId: textOf(customId),
        title: textOf(title),
        components: listOf(components).map(fieldsOf),
      };
    };
    return this.#until('a modal', look, timeoutMs);
  }

  /** What the bot offers while the user types. */
  async choices(timeoutMs = PATIENCE_MS): Promise<readonly Choice[]> {
    const { data } = await this.ack(timeoutMs);
    return listOf(data['choices']) as readonly Choice[];
  }

  #visible(): MessageRecord | undefined {
    const { ack, originalId, sourceRevision } = this.#record;
    const record = this.#platform.messages.get(originalId ?? '');
    if (ack === null || record === undefined) return undefined;
    const untouched = ack.type === CALLBACK.deferUpdate && record.payloads.length <= sourceRevision;
    return untouched || (bitsOf(record.message.flags) & FLAG.loading) !== 0 ? undefined : record;
  }

  #until<T>(what: string, look: () => T | undefined, timeoutMs: number): Promise<T> {
    return this.#platform.changes.until(what, look, timeoutMs, () => this.#story());
  }

  /** For the error when the bot did not do what a test waits for. */
  #story(): string {
    const { ack, refusals } = this.#record;
    const refused = refusals.map(({ code, message }) => `${code} ${message}`).join('; ');
    const problems = this.#platform.ledger.violations
      .slice(-5)
      .map((one) => JSON.stringify(one))
      .join('; ');
    return `; ${ack === null ? 'no ack' : `ack ${ack.type}`}; refused: ${refused || '-'}; violations: ${problems || '-'}`;
  }
}
