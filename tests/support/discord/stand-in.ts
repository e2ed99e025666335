import type { Identified } from './entities.js';
import type { Fault, SetFault } from './faults.js';
import { PATIENCE_MS, type InteractionHandle } from './interaction-handle.js';
import type { SeenMessage } from './message-store.js';
import { forumPost, say, unsay, type ForumPost, type Posted, type Saying } from './people.js';
import { StandInRecord } from './stand-in-record.js';
import { listen, stopListening, type StandInOptions } from './stand-in-server.js';
import {
  submitModal,
  useCommand,
  useComponent,
  useMenu,
  type AutocompleteUse,
  type ComponentUse,
  type MenuUse,
  type ModalUse,
  type SelectUse,
  type SlashUse,
} from './uses.js';

/**
 * A stand-in for Discord: its gateway and requests, as far as a bot that answers questions needs them.
 *
 * It keeps Discord's limits and deadlines, lets a test act as users do, tells afterwards what the bot did, and fails
 * in the ways in which Discord fails. Everything listens on 127.0.0.1 only.
 */
export class StandIn extends StandInRecord {
  /** Starts one, with a guild of #general, the forum #questions and alice unless others are given. */
  static async start(options: StandInOptions = {}): Promise<StandIn> {
    return new StandIn(await listen(options));
  }

  async close(): Promise<void> {
    await stopListening(this.listening);
  }

  /** Waits until the bot has a session that gets events, be it new or resumed. */
  async waitForReady(timeoutMs = PATIENCE_MS): Promise<void> {
    const { gateway } = this.listening.platform;
    await this.until(
      'the bot at the gateway',
      () => gateway.sessions.find(({ connected }) => connected),
      timeoutMs,
    );
  }

  // What users do.

  /** Uses a chat command. */
  slash(use: SlashUse): InteractionHandle {
    return useCommand(this.listening.platform, use);
  }

  /** Types into an option of a chat command. */
  autocomplete(use: AutocompleteUse): InteractionHandle {
    return useCommand(this.listening.platform, use);
  }

  /** Uses the menu of a message. */
  contextMenu(use: MenuUse): InteractionHandle {
    return useMenu(this.listening.platform, use);
  }

  click(use: ComponentUse): InteractionHandle {
    return useComponent(this.listening.platform, use);
  }

  select(use: SelectUse): InteractionHandle {
    return useComponent(this.listening.platform, use);
  }

  submitModal(use: ModalUse): InteractionHandle {
    return submitModal(this.listening.platform, use);
  }

  say(saying: Saying): SeenMessage {
    return say(this.listening.platform, saying);
  }

  /** Takes away a message of anybody. */
  unsay(message: Identified): void {
    unsay(this.listening.platform, message);
  }

  forumPost(post: ForumPost): Posted {
    return forumPost(this.listening.platform, post);
  }

  /** Grants the application the message content intent, or takes it away; open sessions stay. */
  grantMessageContent(granted: boolean): void {
    this.listening.platform.options.messageContentEnabled = granted;
  }

  // How Discord fails.

  /** Lets the next requests that match fail or be slow. */
  failNext(fault: Fault): SetFault {
    return this.listening.rest.faults.set(fault);
  }

  /** Breaks the gateway connection, without a word or with a close code. */
  dropGateway(code?: number): void {
    this.listening.platform.gateway.drop(code);
  }

  /** Asks the bot to connect anew and resume. */
  requestReconnect(): void {
    this.listening.platform.gateway.requestReconnect();
  }

  /** Tells the bot that its session is no longer valid. */
  invalidateSession(resumable: boolean): void {
    this.listening.platform.gateway.invalidateSessions(resumable);
  }

  withholdHeartbeatAcks(withheld = true): void {
    this.listening.platform.gateway.heartbeatAcksWithheld = withheld;
  }

  /** Answers the next IDENTIFY with a close code. */
  refuseIdentify(code: number): void {
    this.listening.platform.gateway.refuseIdentifyWith = code;
  }

  /** Answers the next RESUME with "invalid session". */
  refuseResume(resumable: boolean): void {
    this.listening.platform.gateway.refuseResume = { resumable };
  }
}
