import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { vi } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.js';

/** One process of an engine. */
export interface EngineProcess {
  readonly pid: number;
  /** What it has been given as the bot's token. */
  readonly token: string;
  running: boolean;
}

/** Loaded into every process that is started; those of an engine report to the test, and are connected to it while they live. */
const REPORT = `
  import { connect } from 'node:net';
  if (process.argv[1]?.endsWith('engine-process.js')) {
    const { pid, env } = process;
    const connection = connect(env.REPORT_TO).on('error', () => undefined).unref();
    connection.write(JSON.stringify({ pid, token: env.DISCORD_TOKEN }));
  }`;

/**
 * Knows of all processes of engines that are started with these settings, by whichever process. A process id would not do: it
 * lasts until somebody has asked how its process ended.
 */
export class EngineProcesses {
  readonly all: EngineProcess[] = [];

  private constructor(
    private readonly server: Server,
    /** For the process that starts engines. */
    readonly settings: Readonly<Record<string, string>>,
  ) {}

  static async listen(): Promise<EngineProcesses> {
    const folder = await temporaryFolder();
    const [report, socket] = [join(folder, 'report.mjs'), join(folder, 'socket')];
    await writeFile(report, REPORT);
    const server = createServer();
    const processes = new EngineProcesses(server, {
      NODE_OPTIONS: `--import=${report}`,
      REPORT_TO: socket,
    });
    server.on('connection', (connection) => {
      connection.on('error', () => undefined);
      connection.once('data', (data) => {
        const started = { ...(JSON.parse(data.toString()) as Omit<EngineProcess, 'running'>), running: true };
        processes.all.push(started);
        connection.once('close', () => (started.running = false)).resume();
      });
    });
    await once(server.listen(socket), 'listening');
    return processes;
  }

  get running(): EngineProcess[] {
    return this.all.filter(({ running }) => running);
  }

  /** Waits until none is there any more. */
  async ended(): Promise<void> {
    await vi.waitUntil(() => this.running.length === 0, 10_000);
  }

  /** Stops listening. */
  close(): void {
    this.server.close();
  }
}
