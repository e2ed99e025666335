import { type Client, Events, type Interaction } from 'discord.js';
import type { Engine } from '../engine/engine.js';
import type { Records } from '../records/records.js';
import { keep } from './claim.js';
import { commandData } from './commands.js';
import type { BotContext, Log } from './context.js';
import { describeError } from './describe-error.js';
import { GatewayConnection, type GatewaySettings } from './gateway-connection.js';
import { handleInteraction } from './handle-interaction.js';
import { Conversations } from './messages/conversations.js';
import { handleForumPost } from './messages/handle-forum-post.js';
import { handleMessage } from './messages/handle-message.js';
import { QaChannelList } from './messages/qa-channel-list.js';
import { phrasesFor } from './phrases/phrases.js';
import { RateLimiter, type RateLimits } from './rate-limiter.js';
import { RecentIds } from './recent-ids.js';
import { registerIfChanged } from './register-commands.js';
import { notice } from './render/reply.js';
import { languageOfLocale } from './reply-language.js';
import { componentMessage, replyPrivately } from './send-reply.js';
import type { StartupError } from './startup-error.js';
import { Underway } from './underway.js';

export interface BotSettings extends GatewaySettings {
  /** Register commands on this server only; null: everywhere. */
  readonly guildId: string | null;
  readonly qaChannelIds: readonly string[];
  readonly storeQuestions: boolean;
  readonly rateLimits: RateLimits;
}

/** What the bot is made of. */
export interface BotParts {
  readonly engine: Engine;
  readonly records: Records;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The connection has ended for good. */
  readonly onFatal: (error: StartupError) => void;
}

/** Milliseconds that work under way has to end, of the five in which the whole bot ends. */
const FINISH_MS = 3_700;
/** Milliseconds to tell those whose work did not end. */
const GOODBYE_MS = 400;
const DAY_MS = 24 * 3_600_000;

/** The bot: events in, replies out. */
export class Bot {
  private readonly underway = new Underway();
  private readonly gateway: GatewayConnection;
  private readonly context: BotContext;
  private stopping = false;
  private pruning: NodeJS.Timeout | null = null;

  constructor(
    private readonly settings: BotSettings,
    { engine, records, log, now, onFatal }: BotParts,
  ) {
    const qaChannels = new QaChannelList(settings.qaChannelIds, records.qaChannels);
    this.gateway = new GatewayConnection(
      settings,
      () => !qaChannels.isEmpty,
      { attach: (client) => this.attach(client), onFatal },
      this.underway,
      log,
    );
    this.context = {
      engine,
      records,
      log,
      now,
      qaChannels,
      conversations: new Conversations(),
      seen: new RecentIds(),
      unanswered: new Set(),
      gateway: this.gateway,
      limiter: new RateLimiter(settings.rateLimits, now),
      storeQuestions: settings.storeQuestions,
      startedAt: now(),
    };
  }

  /** Connects, and registers the commands if they have changed. @throws {StartupError} */
  async start(): Promise<void> {
    const client = await this.gateway.connect();
    await this.register(client);
    this.prune();
    this.pruning = setInterval(() => this.prune(), DAY_MS).unref();
  }

  /** Finishes what is under way, and takes nothing new. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.pruning !== null) clearInterval(this.pruning);
    const unfinished = this.underway.size;
    const done = await this.underway.finished(FINISH_MS);
    this.context.log.info({ unfinished, done }, 'stopping');
    if (!done) await this.sayGoodbye();
    await this.gateway.close();
  }

  private attach(client: Client): void {
    const me = (): string => client.user?.id ?? '';
    client.on(Events.InteractionCreate, (interaction) => {
      this.underway.add(
        this.stopping ? this.turnAway(interaction) : handleInteraction(interaction, this.context),
      );
    });
    client.on(Events.MessageCreate, (message) => {
      if (!this.stopping) this.underway.add(handleMessage(message, me(), this.context));
    });
    client.on(Events.GuildDelete, ({ id }) => this.forgetChannels(id, () => true));
    client.on(Events.ChannelDelete, (channel) => {
      if (!channel.isDMBased()) this.forgetChannels(channel.guildId, (channelId) => channelId === channel.id);
    });
    client.on(Events.ThreadCreate, (thread, newlyCreated) => {
      if (!this.stopping && newlyCreated) this.underway.add(handleForumPost(thread, me(), this.context));
    });
  }

  /** Q&A channels that are gone, or of a server that took the bot away, are no reason to read messages. */
  private forgetChannels(guildId: string, isGone: (channelId: string) => boolean): void {
    const { qaChannels } = this.context.records;
    keep(() => {
      const gone = qaChannels.list(guildId).filter(({ channelId }) => isGone(channelId));
      for (const { channelId } of gone) qaChannels.remove(channelId, guildId);
      if (gone.length > 0) this.gateway.qaChannelsChanged();
    }, this.context);
  }

  private async register({ application, rest }: Client<true>): Promise<void> {
    const { log, records, now } = this.context;
    const { guildId } = this.settings;
    const scope = { applicationId: application.id, guildId };
    try {
      const registered = await registerIfChanged(rest, scope, commandData(), records.registrations, now());
      log.info({ registered, scope: guildId ?? 'everywhere' }, 'commands checked');
    } catch (error) {
      // Commands that were registered before go on working.
      log.error(describeError(error), 'commands not registered; `npm run register` says more');
    }
  }

  private async turnAway(interaction: Interaction): Promise<void> {
    if (!interaction.isRepliable()) return;
    const { notices } = phrasesFor(languageOfLocale(interaction.locale));
    await replyPrivately(interaction, notice(notices.stopping)).catch(() => undefined);
  }

  /** Nobody is left with "is thinking": whoever still waits is told to ask again. */
  private async sayGoodbye(): Promise<void> {
    const told = [...this.context.unanswered].map((interaction) =>
      interaction.editReply(
        componentMessage(notice(phrasesFor(languageOfLocale(interaction.locale)).notices.stopping)),
      ),
    );
    await Promise.race([Promise.allSettled(told), new Promise((resolve) => setTimeout(resolve, GOODBYE_MS))]);
  }

  private prune(): void {
    try {
      this.context.records.prune(this.context.now());
    } catch (error) {
      this.context.log.error(describeError(error), 'old records not removed');
    }
  }
}
