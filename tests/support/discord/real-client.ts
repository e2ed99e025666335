import { Client, Events, GatewayIntentBits, Options, Partials, type Interaction } from 'discord.js';
import type { StandIn } from './stand-in.js';

interface ClientWishes {
  /** Default: Guilds, GuildMessages and DirectMessages. */
  readonly intents?: readonly GatewayIntentBits[];
}

/** A discord.js client in this process that takes the stand-in for Discord; nobody has logged it in. */
export function clientFor(standIn: StandIn, { intents }: ClientWishes = {}): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  return new Client({
    intents: [...(intents ?? [Guilds, GuildMessages, DirectMessages])],
    // Direct conversations are new to the client when the first message in them comes.
    partials: [Partials.Channel],
    rest: { ...Options.createDefault().rest, api: standIn.apiUrl },
  });
}

/** The same, logged in and with all guilds known. */
export async function loggedIn(standIn: StandIn, wishes: ClientWishes = {}): Promise<Client<true>> {
  const client = clientFor(standIn, wishes);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  return ready;
}

/**
 * Lets the client treat the next interaction in the given way.
 *
 * @returns what comes of it: undefined, or the error that `act` threw
 */
export function onNextInteraction(
  client: Client,
  act: (interaction: Interaction) => Promise<unknown>,
): Promise<unknown> {
  return new Promise((resolve) => {
    client.once(Events.InteractionCreate, (interaction) => {
      act(interaction).then(() => resolve(undefined), resolve);
    });
  });
}
