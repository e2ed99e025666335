import type { WebSocket } from 'ws';
import { isFields, type Fields } from './fields.js';

/** What a gateway message is about. */
export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
};

/** Why Discord closes a connection. */
export const CLOSE = {
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  invalidIntents: 4013,
  disallowedIntents: 4014,
};

/** Groups of events that a bot asks for. */
export const INTENT = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
};

export interface GatewayOptions {
  readonly token: string;
  readonly heartbeatIntervalMs: number;
  readonly messageContentEnabled: boolean;
}

/** What the bot said when it asked for a session. */
export interface Identify {
  readonly at: number;
  readonly intents: number;
  readonly payload: Fields;
}

export interface Resume {
  readonly at: number;
  readonly sequence: number;
  readonly sessionId: string;
}

/** Why an IDENTIFY is refused; null when it is not. */
export function closeCodeFor({ token, intents }: Fields, options: GatewayOptions): number | null {
  if (token !== options.token) return CLOSE.authenticationFailed;
  if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0) return CLOSE.invalidIntents;
  const contentRefused = options.messageContentEnabled ? 0 : INTENT.messageContent;
  const refused = INTENT.guildMembers | INTENT.guildPresences | contentRefused;
  return (intents & refused) === 0 ? null : CLOSE.disallowedIntents;
}

export function sendPacket(socket: WebSocket, packet: Fields): void {
  socket.send(JSON.stringify(packet));
}

/** What the bot sent; null when it is not an object in JSON. */
export function parsePacket(text: string): Fields | null {
  try {
    const packet: unknown = JSON.parse(text);
    return isFields(packet) ? packet : null;
  } catch {
    return null;
  }
}
