import type { RepliableInteraction } from 'discord.js';
import type { Engine } from '../engine/engine.js';
import type { Records } from '../records/records.js';
import type { Conversations } from './messages/conversations.js';
import type { QaChannelList } from './messages/qa-channel-list.js';
import type { RecentIds } from './recent-ids.js';
import type { RateLimiter } from './rate-limiter.js';

/** Where the bot's own doings are written. Fields never hold a question, a token or a member's name. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What the connection to Discord is asked by commands. */
export interface GatewayControl {
  /** Milliseconds of the last heartbeat; −1 before the first. */
  readonly ping: number;
  readonly guilds: number;
  /** Whether messages arrive with their content. */
  readonly readsMessages: boolean;
  /** Whether Discord would let the bot read messages if it asked: a switch in the developer portal. */
  mayReadMessages(): Promise<boolean>;
  /** The list of Q&A channels changed: connects anew, once what is under way is done, if that changes what has to be read. */
  qaChannelsChanged(): void;
}

/** Everything that a command, a button or a message needs. */
export interface BotContext {
  readonly engine: Engine;
  readonly records: Records;
  readonly gateway: GatewayControl;
  readonly limiter: RateLimiter;
  readonly qaChannels: QaChannelList;
  readonly conversations: Conversations;
  /** Interactions and messages that were seen in this run. */
  readonly seen: RecentIds;
  /** Interactions that were acknowledged and still wait for their reply. */
  readonly unanswered: Set<RepliableInteraction>;
  /** Whether the operator wants the text of questions kept that were voted on or not covered. */
  readonly storeQuestions: boolean;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** When the bot started, as `now` gives it. */
  readonly startedAt: number;
}
