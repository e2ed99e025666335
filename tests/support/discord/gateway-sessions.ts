import type { WebSocket } from 'ws';
import type { GatewaySession } from './gateway-session.js';

/** The sessions that can be sent to or resumed. */
export class GatewaySessions {
  readonly #sessions = new Map<string, GatewaySession>();

  get all(): readonly GatewaySession[] {
    return [...this.#sessions.values()];
  }

  get(id: string): GatewaySession | undefined {
    return this.#sessions.get(id);
  }

  /** The session that is connected by the socket. */
  of(socket: WebSocket): GatewaySession | undefined {
    return this.all.find((session) => session.socket === socket);
  }

  add(session: GatewaySession): void {
    this.#sessions.set(session.id, session);
  }

  forget(id: string): void {
    this.#sessions.delete(id);
  }

  forgetAll(): void {
    this.#sessions.clear();
  }

  /** Takes the sockets from the sessions and returns them; from now on events are kept for a resume. */
  disconnectAll(): WebSocket[] {
    return this.all.flatMap((session) => {
      const { socket } = session;
      session.disconnect();
      return socket ?? [];
    });
  }
}
