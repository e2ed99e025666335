import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { guildWith } from './fixtures.js';
import { Platform, type PlatformOptions } from './platform.js';
import { Rest } from './rest.js';
import { ALL_ROUTES } from './routes/all-routes.js';
import { snowflake } from './snowflake.js';

/** How the stand-in behaves; see {@link PlatformOptions}. */
export interface StandInOptions extends Partial<PlatformOptions> {
  /** Default: any free one. */
  readonly port?: number;
}

/** A platform that listens. */
export interface Listening {
  readonly platform: Platform;
  readonly rest: Rest;
  readonly port: number;
}

/** Starts listening on 127.0.0.1, for requests and the gateway on one port. */
export async function listen({ port: wanted = 0, ...options }: StandInOptions): Promise<Listening> {
  const platform = new Platform({ ...defaults(), ...options });
  const rest = new Rest(platform, ALL_ROUTES);
  platform.gateway.attach(rest.server);
  rest.server.listen(wanted, '127.0.0.1');
  await once(rest.server, 'listening');
  const { port } = rest.server.address() as AddressInfo;
  platform.gatewayUrl = `ws://127.0.0.1:${port}/`;
  return { platform, rest, port };
}

/** Breaks all connections and stops listening. */
export async function stopListening({ platform, rest }: Listening): Promise<void> {
  platform.gateway.close();
  rest.server.closeAllConnections();
  await new Promise((resolve) => rest.server.close(resolve));
}

function defaults(): PlatformOptions {
  const longAgo = Date.UTC(2024, 2, 5);
  return {
    token: 'stand-in.bot.token',
    // As with applications of old, so that mixing up the two shows.
    applicationId: snowflake(longAgo),
    botUserId: snowflake(longAgo),
    messageContentEnabled: false,
    guilds: [guildWith()],
    unavailableGuildIds: [],
    heartbeatIntervalMs: 41_250,
    latencyMs: 0,
    ackDeadlineMs: 3_000,
    tokenLifetimeMs: 15 * 60_000,
    gatewayUrl: null,
  };
}
