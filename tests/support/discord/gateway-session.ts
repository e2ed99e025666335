import type { WebSocket } from 'ws';

interface Dispatch {
  readonly op: 0;
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

/** One identified session of the bot. Outlives its socket, so that the bot can resume it. */
export class GatewaySession {
  readonly #sent: Dispatch[] = [];
  #socket: WebSocket | null = null;

  constructor(
    readonly id: string,
    /** Which events the bot asked for, as a bit field. */
    readonly intents: number,
  ) {}

  get connected(): boolean {
    return this.#socket !== null;
  }

  get lastSequence(): number {
    return this.#sent.length;
  }

  get socket(): WebSocket | null {
    return this.#socket;
  }

  connect(socket: WebSocket): void {
    this.#socket = socket;
  }

  disconnect(): void {
    this.#socket = null;
  }

  /** Sends an event, or keeps it for when the bot resumes. */
  dispatch(t: string, d: unknown): void {
    // What is sent now must not change when the things it speaks of do.
    const packet: Dispatch = { op: 0, s: this.#sent.length + 1, t, d: structuredClone(d) };
    this.#sent.push(packet);
    this.#socket?.send(JSON.stringify(packet));
  }

  /** Sends again what came after `sequence`, except words about the connection itself. */
  replay(sequence: number): void {
    const missed = this.#sent.slice(sequence).filter(({ t }) => t !== 'RESUMED');
    for (const packet of missed) this.#socket?.send(JSON.stringify(packet));
  }
}
