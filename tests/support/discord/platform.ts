import { Broadcast } from './broadcast.js';
import { Changes } from './changes.js';
import { CommandStore } from './command-store.js';
import type { Guild } from './entities.js';
import { Gateway } from './gateway.js';
import { InteractionStore } from './interaction-store.js';
import { Ledger } from './ledger.js';
import { MessageStore } from './message-store.js';
import { World } from './world.js';

/** How the stand-in behaves; everything has a default. */
export interface PlatformOptions {
  readonly token: string;
  readonly applicationId: string;
  readonly botUserId: string;
  /** Whether the application was granted the message content intent; can change while the stand-in runs. */
  messageContentEnabled: boolean;
  readonly guilds: readonly Guild[];
  /** Ids of guilds that the bot is in, but that Discord is having trouble with: their data never comes. */
  readonly unavailableGuildIds: readonly string[];
  readonly heartbeatIntervalMs: number;
  /** How long every answer to a request takes. */
  readonly latencyMs: number;
  /** How long after an interaction its first answer is taken. */
  readonly ackDeadlineMs: number;
  /** How long after an interaction its reply can be edited and followed up. */
  readonly tokenLifetimeMs: number;
  /** Where the bot is sent for the gateway; null means to the stand-in itself. */
  readonly gatewayUrl: string | null;
}

/** GATEWAY_MESSAGE_CONTENT_LIMITED, which an application with the intent and few users has. */
const CONTENT_GRANTED = 1 << 19;

/** Everything that the stand-in keeps while it runs. */
export class Platform {
  readonly changes = new Changes();
  readonly messages = new MessageStore();
  readonly interactions = new InteractionStore();
  readonly ledger = new Ledger(this.changes);
  readonly world: World;
  readonly commands: CommandStore;
  readonly gateway: Gateway;
  readonly broadcast: Broadcast;
  /** Known once the server listens. */
  gatewayUrl = '';

  constructor(readonly options: PlatformOptions) {
    this.world = new World(options.botUserId, options.guilds);
    this.commands = new CommandStore(options.applicationId);
    this.broadcast = new Broadcast(this.world, () => this.gateway.sessions);
    this.gateway = new Gateway(options, this.changes, (session) => {
      const { applicationId, unavailableGuildIds } = options;
      const { applicationFlags, gatewayUrl } = this;
      this.broadcast.greet(session, { applicationId, applicationFlags, gatewayUrl, unavailableGuildIds });
    });
  }

  get applicationFlags(): number {
    return this.options.messageContentEnabled ? CONTENT_GRANTED : 0;
  }
}
