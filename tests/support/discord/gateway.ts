import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Changes } from './changes.js';
import { fieldsOf, textOf, type Fields } from './fields.js';
import {
  CLOSE,
  OP,
  closeCodeFor,
  parsePacket,
  sendPacket,
  type GatewayOptions,
  type Identify,
  type Resume,
} from './gateway-protocol.js';
import { GatewaySession } from './gateway-session.js';
import { GatewaySessions } from './gateway-sessions.js';
import { snowflake } from './snowflake.js';

/** Discord's end of the gateway: sessions, heartbeats, resuming, and the ways in which it fails. */
export class Gateway {
  readonly identifies: Identify[] = [];
  readonly resumes: Resume[] = [];
  /** Other things that the bot sent, such as its presence. */
  readonly commands: Fields[] = [];
  /** How often a heartbeat came. */
  heartbeats = 0;
  heartbeatAcksWithheld = false;
  /** Close code with which the next IDENTIFY is answered. */
  refuseIdentifyWith: number | null = null;
  /** Whether the session stays resumable when the next RESUME is answered with "invalid session". */
  refuseResume: { readonly resumable: boolean } | null = null;

  readonly #options: GatewayOptions;
  readonly #changes: Changes;
  readonly #greet: (session: GatewaySession) => void;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new GatewaySessions();

  /** @param greet - sends READY and the guilds to a new session */
  constructor(options: GatewayOptions, changes: Changes, greet: (session: GatewaySession) => void) {
    this.#options = options;
    this.#changes = changes;
    this.#greet = greet;
  }

  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#welcome(webSocket));
    });
  }

  /** Sessions that can be sent to or resumed. */
  get sessions(): readonly GatewaySession[] {
    return this.#sessions.all;
  }

  /** Breaks the connections, without a word or with a close code. */
  drop(code?: number): void {
    for (const socket of this.#sessions.disconnectAll()) {
      if (code === undefined) socket.terminate();
      else socket.close(code);
    }
    this.#changes.announce();
  }

  requestReconnect(): void {
    const sockets = this.sessions.map(({ socket }) => socket).filter((socket) => socket !== null);
    for (const socket of sockets) sendPacket(socket, { op: OP.reconnect, d: null });
  }

  invalidateSessions(resumable: boolean): void {
    for (const socket of this.#sessions.disconnectAll()) {
      sendPacket(socket, { op: OP.invalidSession, d: resumable });
    }
    if (!resumable) this.#sessions.forgetAll();
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #welcome(socket: WebSocket): void {
    socket.on('message', (data: Buffer) => {
      this.#receive(socket, data.toString());
      this.#changes.announce();
    });
    socket.on('close', (code) => {
      const session = this.#sessions.of(socket);
      session?.disconnect();
      // The bot says goodbye with 1000 or 1001, which ends the session.
      if (session !== undefined && (code === 1000 || code === 1001)) this.#sessions.forget(session.id);
      this.#changes.announce();
    });
    sendPacket(socket, { op: OP.hello, d: { heartbeat_interval: this.#options.heartbeatIntervalMs } });
  }

  #receive(socket: WebSocket, text: string): void {
    const packet = parsePacket(text);
    if (packet === null) return socket.close(CLOSE.decodeError);
    const known = this.#sessions.of(socket) !== undefined;
    switch (packet['op']) {
      case OP.heartbeat:
        this.heartbeats += 1;
        if (!this.heartbeatAcksWithheld) sendPacket(socket, { op: OP.heartbeatAck });
        return;
      case OP.identify:
        return known
          ? socket.close(CLOSE.alreadyAuthenticated)
          : this.#identify(socket, fieldsOf(packet['d']));
      case OP.resume:
        return this.#resume(socket, fieldsOf(packet['d']));
      default:
        this.commands.push(packet);
        if (!known) socket.close(CLOSE.notAuthenticated);
    }
  }

  #identify(socket: WebSocket, payload: Fields): void {
    const intents = Number(payload['intents']);
    this.identifies.push({ at: Date.now(), intents, payload });
    const code = this.refuseIdentifyWith ?? closeCodeFor(payload, this.#options);
    this.refuseIdentifyWith = null;
    if (code !== null) return socket.close(code);
    const session = new GatewaySession(snowflake(), intents);
    session.connect(socket);
    this.#greet(session);
    this.#sessions.add(session);
  }

  #resume(socket: WebSocket, payload: Fields): void {
    const sessionId = textOf(payload['session_id']);
    const sequence = Number(payload['seq']);
    this.resumes.push({ at: Date.now(), sequence, sessionId });
    const session = this.#sessions.get(sessionId);
    if (payload['token'] !== this.#options.token) return socket.close(CLOSE.authenticationFailed);
    if (this.refuseResume !== null || session === undefined) {
      const resumable = this.refuseResume?.resumable ?? false;
      this.refuseResume = null;
      if (!resumable) this.#sessions.forget(sessionId);
      return sendPacket(socket, { op: OP.invalidSession, d: resumable });
    }
    if (sequence > session.lastSequence) return socket.close(CLOSE.invalidSequence);
    session.connect(socket);
    session.replay(sequence);
    session.dispatch('RESUMED', { _trace: [] });
  }
}
