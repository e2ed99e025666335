import { FLAG } from './component-types.js';
import { CHANNEL, idOf, type Channel, type Guild, type Identified } from './entities.js';
import { bitsOf, type Fields } from './fields.js';
import type { Identify, Resume } from './gateway-protocol.js';
import { PATIENCE_MS } from './interaction-handle.js';
import type { CommandPut, SeenPing, SeenViolation } from './ledger.js';
import { seen, type SeenMessage } from './message-store.js';
import type { LoggedRequest } from './rest.js';
import type { Listening } from './stand-in-server.js';

/** What the bot has done, as the stand-in saw it. */
export class StandInRecord {
  protected readonly listening: Listening;
  readonly #handedOut = new Set<string>();

  protected constructor(listening: Listening) {
    this.listening = listening;
  }

  get port(): number {
    return this.listening.port;
  }

  /** To be given to the bot as DISCORD_API_URL, without the version. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.port}/api`;
  }

  get token(): string {
    return this.listening.platform.options.token;
  }

  get applicationId(): string {
    return this.listening.platform.options.applicationId;
  }

  get botUserId(): string {
    return this.listening.platform.options.botUserId;
  }

  /** The first guild. */
  get guild(): Guild {
    const [first] = this.listening.platform.world.guilds;
    if (first === undefined) throw new Error('the stand-in has no guild');
    return first;
  }

  /** The channel of the first guild with the name; without a name its first text channel. */
  channel(name?: string): Channel {
    const fits = (channel: Channel): boolean =>
      name === undefined ? channel.type === CHANNEL.text : channel.name === name;
    const found = this.guild.channels.find(fits);
    if (found === undefined) throw new Error(`there is no channel ${name ?? 'for text'}`);
    return found;
  }

  /** A thread or channel as it is now. */
  channelNow(channel: Identified): Channel | undefined {
    return structuredClone(this.listening.platform.world.channel(idOf(channel)));
  }

  /** What everybody in a channel or thread sees, oldest first. */
  messagesIn(channel: Identified): readonly SeenMessage[] {
    return this.listening.platform.messages.publicIn(channel).map(seen);
  }

  /** Also what only one user sees. */
  allMessagesIn(channel: Identified): readonly SeenMessage[] {
    return this.listening.platform.messages.in(channel).map(seen);
  }

  /** A message as it is now. */
  messageNow(message: Identified): SeenMessage | undefined {
    const record = this.listening.platform.messages.get(idOf(message));
    return record && seen(record);
  }

  /**
   * The bot's next message for everybody in a channel: the first that fits and that no earlier call has returned, so
   * that an answer which comes before the test asks is not missed. "Is thinking" does not count as a message.
   */
  async nextMessage(
    channel: Identified,
    wanted: (message: SeenMessage) => boolean = () => true,
    timeoutMs = PATIENCE_MS,
  ): Promise<SeenMessage> {
    const isNew = (message: SeenMessage): boolean =>
      message.author.id === this.botUserId &&
      !this.#handedOut.has(message.id) &&
      (bitsOf(message.flags) & FLAG.loading) === 0;
    const look = (): SeenMessage | undefined =>
      this.messagesIn(channel).find((message) => isNew(message) && wanted(message));
    const message = await this.until('a message', look, timeoutMs);
    this.#handedOut.add(message.id);
    return message;
  }

  /** What `look` finds, as soon as anything that happens lets it find something. */
  until<T>(what: string, look: () => T | undefined, timeoutMs = PATIENCE_MS): Promise<T> {
    const problems = (): string => this.violations.map((one) => `\n${JSON.stringify(one)}`).join('');
    return this.listening.platform.changes.until(what, look, timeoutMs, problems);
  }

  /** Every request, oldest first. */
  get requests(): readonly LoggedRequest[] {
    return [...this.listening.rest.requests];
  }

  /** Requests that no route of the stand-in fits. */
  get unknownRequests(): readonly LoggedRequest[] {
    return this.requests.filter(({ route }) => route === null);
  }

  get identifies(): readonly Identify[] {
    return [...this.listening.platform.gateway.identifies];
  }

  get resumes(): readonly Resume[] {
    return [...this.listening.platform.gateway.resumes];
  }

  get heartbeats(): number {
    return this.listening.platform.gateway.heartbeats;
  }

  /** What the bot said over the gateway beside heartbeats and identifying, such as its presence. */
  get gatewayCommands(): readonly Fields[] {
    return [...this.listening.platform.gateway.commands];
  }

  get commandPuts(): readonly CommandPut[] {
    return [...this.listening.platform.ledger.commandPuts];
  }

  /** Everything in payloads that Discord would have refused or ignored. */
  get violations(): readonly SeenViolation[] {
    return [...this.listening.platform.ledger.violations];
  }

  /** Messages of the bot that notified someone. */
  get pinged(): readonly SeenPing[] {
    return [...this.listening.platform.ledger.pinged];
  }

  /** Ids of the channels in which the bot showed that it is typing. */
  get typing(): readonly string[] {
    return [...this.listening.platform.ledger.typing];
  }
}
