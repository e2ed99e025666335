import { Events, GatewayIntentBits, type Client } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { clientFor, loggedIn, onNextInteraction } from '../support/discord/real-client.js';
import { StandIn } from '../support/discord/stand-in.js';
import type { StandInOptions } from '../support/discord/stand-in-server.js';

const { Guilds, MessageContent } = GatewayIntentBits;

const running: { client: Client; standIn: StandIn }[] = [];

afterEach(async () => {
  for (const { client, standIn } of running.splice(0)) {
    await client.destroy();
    await standIn.close();
  }
});

async function stranger(
  options: StandInOptions = {},
  intents = [Guilds],
): Promise<{ client: Client; standIn: StandIn }> {
  const standIn = await StandIn.start(options);
  const pair = { client: clientFor(standIn, { intents }), standIn };
  running.push(pair);
  return pair;
}

async function ready(options: StandInOptions = {}): Promise<{ client: Client<true>; standIn: StandIn }> {
  const standIn = await StandIn.start(options);
  const client = await loggedIn(standIn);
  running.push({ client, standIn });
  return { client, standIn };
}

test('the bot finds its guild with channels, the forum with its tags, and its own permissions', async () => {
  const { client, standIn } = await ready();
  const guild = client.guilds.cache.get(standIn.guild.id);
  expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['general', 'questions']);
  const forum = guild?.channels.cache.find((channel) => channel.isThreadOnly());
  expect(forum?.isThreadOnly() === true && forum.availableTags.map(({ name }) => name)).toEqual([
    'answered',
    'licensing',
  ]);
  expect(guild?.members.me?.permissions.has('ManageThreads')).toBe(true);
  expect(guild?.members.me?.permissions.has('ManageMessages')).toBe(false);
});

test('a wrong token is refused with 401 before the gateway is reached', async () => {
  const { client, standIn } = await stranger();
  await expect(client.login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' });
  expect(standIn.identifies).toEqual([]);
});

test('the message content intent is refused with 4014 unless the application was granted it', async () => {
  const refused = await stranger({}, [Guilds, MessageContent]);
  await expect(refused.client.login(refused.standIn.token)).rejects.toThrow('Used disallowed intents');
  refused.standIn.grantMessageContent(true);
  const granted = clientFor(refused.standIn, { intents: [Guilds, MessageContent] });
  await granted.login(refused.standIn.token);
  expect(refused.standIn.identifies.at(-1)).toMatchObject({ intents: Guilds | MessageContent });
  await granted.destroy();
});

test('a dropped bot resumes, and gets the messages that it missed', async () => {
  const { client, standIn } = await ready();
  const missed = new Promise((resolve) => client.once(Events.MessageCreate, ({ id }) => resolve(id)));
  standIn.dropGateway();
  const { id } = standIn.say({ content: 'Anybody there?' });
  expect(await missed).toBe(id);
  await standIn.waitForReady();
  expect([standIn.identifies.length, standIn.resumes.length]).toEqual([1, 1]);
});

test('a bot that is told to reconnect, or that its session can be resumed, resumes', async () => {
  const { client, standIn } = await ready();
  for (const tell of [() => standIn.requestReconnect(), () => standIn.invalidateSession(true)]) {
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
    tell();
    await resumed;
  }
  expect(standIn.resumes).toHaveLength(2);
});

test('a bot whose heartbeats are not acknowledged takes the connection for dead', async () => {
  const { client, standIn } = await ready({ heartbeatIntervalMs: 100 });
  standIn.withholdHeartbeatAcks();
  await new Promise((resolve) => client.once(Events.ShardReconnecting, resolve));
  standIn.withholdHeartbeatAcks(false);
  await new Promise((resolve) => client.once(Events.ShardResume, resolve));
});

test('an answer that comes after the deadline is refused with 10062', async () => {
  const { client, standIn } = await ready({ ackDeadlineMs: 50 });
  const done = onNextInteraction(client, async (interaction) => {
    await new Promise((resolve) => setTimeout(resolve, 80));
    if (interaction.isRepliable()) await interaction.reply('Sorry, I am late');
  });
  const handle = standIn.slash({ name: 'ask' });
  expect(await done).toMatchObject({ code: 10_062 });
  expect(handle.refusals).toMatchObject([{ code: 10_062 }]);
  await expect(handle.reply(undefined, 20)).rejects.toThrow(
    'waited 20 ms for a reply; no ack; refused: 10062',
  );
});

test('a reply cannot be edited when its token has expired', async () => {
  const { client, standIn } = await ready({ tokenLifetimeMs: 50 });
  const done = onNextInteraction(client, async (interaction) => {
    if (!interaction.isRepliable()) return;
    await interaction.deferReply();
    await new Promise((resolve) => setTimeout(resolve, 80));
    await interaction.editReply('Sorry, I am late');
  });
  standIn.slash({ name: 'ask' });
  expect(await done).toMatchObject({ code: 50_027 });
});

test('a bot that did not ask for messages gets none', async () => {
  const { client, standIn } = await stranger({}, [Guilds]);
  const events: string[] = [];
  client.on(Events.Raw, ({ t }: { t: string }) => events.push(t));
  await client.login(standIn.token);
  standIn.say({ content: 'Nobody hears this' });
  standIn.slash({ name: 'ask' });
  await new Promise((resolve) => client.once(Events.InteractionCreate, resolve));
  expect(events).toEqual(['READY', 'GUILD_CREATE', 'INTERACTION_CREATE']);
});

test('a rate limit makes the bot wait, and a server error makes it try again', async () => {
  const { client, standIn } = await ready();
  const limit = standIn.failNext({ route: /users/, status: 429, retryAfterSeconds: 0.2, times: 1 });
  const asked = Date.now();
  await client.rest.get('/users/@me');
  expect(Date.now() - asked).toBeGreaterThanOrEqual(200);
  const trouble = standIn.failNext({ route: /users/, status: 502, times: 3 });
  await client.rest.get('/users/@me');
  const broken = standIn.failNext({ route: /users/, reset: true });
  await client.rest.get('/users/@me');
  expect([limit.hits, trouble.hits, broken.hits]).toEqual([1, 3, 1]);
});

test('a request that is never answered is given up', async () => {
  const { client, standIn } = await ready();
  client.rest.options.timeout = 50;
  client.rest.options.retries = 1;
  const silence = standIn.failNext({ route: /users/, hang: true, times: 2 });
  await expect(client.rest.get('/users/@me')).rejects.toThrow('aborted');
  expect(silence.hits).toBe(2);
});

test('when nothing listens login fails at once, and works when the stand-in is back on its port', async () => {
  const first = await StandIn.start();
  const { port, token } = first;
  await first.close();
  await expect(clientFor(first).login(token)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  const standIn = await StandIn.start({ port });
  const client = clientFor(standIn);
  running.push({ client, standIn });
  await client.login(token);
});
