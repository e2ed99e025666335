import {
  ApplicationFlagsBitField,
  Client,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  Partials,
  RESTEvents,
} from 'discord.js';
import type { GatewayControl, Log } from './context.js';
import { describeError } from './describe-error.js';
import { DisallowedIntentError, explainStartup, type StartupError } from './startup-error.js';
import type { Underway } from './underway.js';

/** As a number, which is what the event gives. */
const DISALLOWED_INTENTS: number = GatewayCloseCodes.DisallowedIntents;
/** Milliseconds for a connection to be closed in good manners. */
const GOODBYE_MS = 500;

export interface GatewaySettings {
  readonly token: string;
  /** Base of Discord's REST API, without version. */
  readonly apiUrl: string;
  /** Milliseconds in which the first connection has to stand; discord.js itself would try for ever. */
  readonly connectMs: number;
  /** Whether the settings name channels whose every message has to be read: without that it does not start. */
  readonly mustReadMessages: boolean;
}

/** What happens on the connection. */
export interface GatewayListener {
  /** Registers the handlers of a new client: there is another one after the intents have changed. */
  readonly attach: (client: Client) => void;
  /** Discord ended the connection for good: the token was reset, or an intent switched off. */
  readonly onFatal: (error: StartupError) => void;
}

/**
 * The connection to Discord. It asks for no privileged intent unless there are channels whose every message has to be read, and
 * connects anew when that changes.
 */
export class GatewayConnection implements GatewayControl {
  private client: Client<true> | null = null;
  private wantsMessages = false;
  private changing: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly settings: GatewaySettings,
    private readonly needsMessages: () => boolean,
    private readonly listener: GatewayListener,
    private readonly underway: Underway,
    private readonly log: Log,
  ) {}

  get ping(): number {
    return this.client?.ws.ping ?? -1;
  }

  get guilds(): number {
    return this.client?.guilds.cache.size ?? 0;
  }

  get readsMessages(): boolean {
    return this.wantsMessages;
  }

  /**
   * Channels that only a command has added are no reason not to start: their server's managers may have switched the intent
   * off, and could not take the channels away without the bot.
   *
   * @throws {StartupError}
   */
  async connect(): Promise<Client<true>> {
    try {
      return await this.connectWith(this.needsMessages());
    } catch (error) {
      if (!(error instanceof DisallowedIntentError) || this.settings.mustReadMessages) throw error;
      this.log.warn(
        {},
        'Q&A channels are not read: Message Content Intent is switched off in the developer portal',
      );
      return this.connectWith(false);
    }
  }

  private async connectWith(wantsMessages: boolean): Promise<Client<true>> {
    const client = new Client({
      intents: intentsFor(wantsMessages),
      // Direct messages come in channels that were never seen before.
      partials: [Partials.Channel],
      allowedMentions: { parse: [], repliedUser: false },
      rest: { api: this.settings.apiUrl, invalidRequestWarningInterval: 100 },
      // Until every server has come, discord.js holds all events back, and an interaction waits three seconds at most.
      waitGuildTimeout: 2_000,
      makeCache: Options.cacheWithLimits({
        ...Options.DefaultMakeCacheSettings,
        MessageManager: 25,
        ReactionManager: 0,
        PresenceManager: 0,
        GuildMemberManager: { maxSize: 50, keepOverLimit: ({ id, client: { user } }) => id === user.id },
      }),
    });
    this.listen(client);
    // Before it logs in: what Discord sends in the first moment is for us too.
    this.listener.attach(client);
    try {
      this.client = await loggedIn(client, this.settings);
      this.wantsMessages = wantsMessages;
    } catch (error) {
      await client.destroy().catch(() => undefined);
      throw explainStartup(error, this.settings.apiUrl);
    }
    this.log.info({ guilds: this.guilds, readsMessages: this.wantsMessages }, 'connected to Discord');
    return this.client;
  }

  async mayReadMessages(): Promise<boolean> {
    const application = this.client?.application;
    const fetched = await application?.fetch().catch(() => application);
    const flags = fetched?.flags;
    if (flags == null) return false;
    return flags.any([
      ApplicationFlagsBitField.Flags.GatewayMessageContent,
      ApplicationFlagsBitField.Flags.GatewayMessageContentLimited,
    ]);
  }

  qaChannelsChanged(): void {
    this.changing = this.changing
      .then(async () => {
        if (!this.closed && this.needsMessages() !== this.wantsMessages) await this.connectAnew();
      })
      .catch((error: unknown) => {
        // The connection that stands goes on.
        this.log.error({ ...describeError(error) }, 'could not connect anew after the Q&A channels changed');
      });
  }

  async close(): Promise<void> {
    this.closed = true;
    await ended(this.client);
  }

  /**
   * The new connection stands before the old one goes, so that nothing is missed. What both are told is answered once: messages
   * and interactions are claimed.
   */
  private async connectAnew(): Promise<void> {
    const before = this.client;
    await this.connect();
    for (const event of ['interactionCreate', 'messageCreate', 'threadCreate'] as const)
      before?.removeAllListeners(event);
    // What came by the old connection is answered through it.
    await this.underway.finished(10_000);
    await ended(before);
  }

  private fail(error: unknown): void {
    if (!this.closed) this.listener.onFatal(explainStartup(error, this.settings.apiUrl));
  }

  private listen(client: Client): void {
    client.on(Events.Error, (error) => this.log.error(describeError(error), 'client error'));
    client.on(Events.ShardError, (error) => this.log.warn(describeError(error), 'gateway error'));
    client.on(Events.ShardReconnecting, () => {
      if (!this.closed) this.log.warn({}, 'gateway lost, connecting again');
    });
    client.on(Events.ShardResume, (_, replayed) => this.log.info({ replayed }, 'gateway resumed'));
    client.on(Events.ShardDisconnect, ({ code }) => {
      // Before the first connection stands, logging in fails by itself.
      if (this.client !== client) return;
      const causes: Readonly<Record<number, string>> = {
        [GatewayCloseCodes.AuthenticationFailed]: 'Authentication failed',
        [DISALLOWED_INTENTS]: 'Used disallowed intents',
      };
      // The intent was switched off; connecting anew finds that out, and does without where it may.
      if (code === DISALLOWED_INTENTS && !this.settings.mustReadMessages)
        this.connectAnew().catch((error: unknown) => this.fail(error));
      else this.fail(new Error(causes[code] ?? `closed with code ${code}`));
    });
    client.rest.on(RESTEvents.RateLimited, ({ method, timeToReset, global }) =>
      this.log[global ? 'warn' : 'debug']({ method, timeToReset, global }, 'slowed down by Discord'),
    );
    client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
      this.log.warn({ count, remainingTime }, 'many invalid requests'),
    );
  }
}

/** Servers, their messages and direct messages; the content of messages that do not address the bot only where it must read them. */
function intentsFor(readsMessages: boolean): GatewayIntentBits[] {
  const intents = [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.DirectMessages,
  ];
  return readsMessages ? [...intents, GatewayIntentBits.MessageContent] : intents;
}

async function loggedIn(client: Client, { token, connectMs }: GatewaySettings): Promise<Client<true>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no connection in time')), connectMs);
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    return await Promise.race([client.login(token).then(() => ready), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Ends a connection; a gateway that does not answer the good-bye would hold it for half a minute. */
async function ended(client: Client | null): Promise<void> {
  await Promise.race([client?.destroy(), new Promise((resolve) => setTimeout(resolve, GOODBYE_MS))]);
}
