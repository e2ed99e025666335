import { ApplicationCommandOptionType, MessageFlags, type Client } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onNextInteraction, loggedIn } from '../support/discord/real-client.js';
import { StandIn } from '../support/discord/stand-in.js';

let standIn: StandIn;
let client: Client<true>;

beforeAll(async () => {
  standIn = await StandIn.start();
  client = await loggedIn(standIn);
});

afterAll(async () => {
  await client.destroy();
  await standIn.close();
});

test('a deferred command is answered by an edit, which only its user sees when the ack said so', async () => {
  const done = onNextInteraction(client, async (interaction) => {
    if (!interaction.isChatInputCommand()) throw new Error('expected a command');
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(`You asked ${interaction.options.getString('question', true)}`);
  });
  const handle = standIn.slash({ name: 'ask', options: { question: 'Who?' }, locale: 'zh-TW' });
  expect(await handle.ack()).toMatchObject({ type: 5, flags: MessageFlags.Ephemeral });
  expect(await handle.reply()).toMatchObject({ content: 'You asked Who?', ephemeral: true });
  expect(await done).toBeUndefined();
  expect(standIn.messagesIn(standIn.channel())).toEqual([]);
});

test('a public reply is a message of the channel, and comes back over the gateway', async () => {
  void onNextInteraction(client, async (interaction) => {
    if (interaction.isRepliable()) await interaction.reply('Public');
  });
  const echo = new Promise((resolve) => client.once('messageCreate', (message) => resolve(message.content)));
  standIn.slash({ name: 'ask' });
  expect(await standIn.nextMessage(standIn.channel())).toMatchObject({ content: 'Public', type: 20 });
  expect(await echo).toBe('Public');
});

test('an interaction can be answered only once', async () => {
  const done = onNextInteraction(client, async (interaction) => {
    if (!interaction.isRepliable()) return;
    await interaction.reply('First');
    interaction.replied = false;
    await interaction.reply('Second');
  });
  const handle = standIn.slash({ name: 'ask' });
  expect(await done).toMatchObject({ code: 40_060 });
  expect(await handle.reply()).toMatchObject({ content: 'First' });
});

test('the first follow-up after a defer takes its place, and is seen by whom that was seen by', async () => {
  void onNextInteraction(client, async (interaction) => {
    if (!interaction.isRepliable()) return;
    await interaction.deferReply();
    await interaction.followUp({ content: 'Instead', flags: MessageFlags.Ephemeral });
    await interaction.followUp({ content: 'More', flags: MessageFlags.Ephemeral });
  });
  const handle = standIn.slash({ name: 'ask' });
  expect(await handle.followUp()).toMatchObject({ content: 'More', ephemeral: true });
  expect(await handle.reply()).toMatchObject({ content: 'Instead', ephemeral: false });
});

test('autocomplete gets what the user has typed, and offers at most 25 choices', async () => {
  const choices = Array.from({ length: 26 }, (_, at) => ({ name: `Topic ${at}`, value: String(at) }));
  const done = onNextInteraction(client, async (interaction) => {
    if (!interaction.isAutocomplete()) throw new Error('expected autocomplete');
    expect(interaction.options.getFocused(true)).toMatchObject({ name: 'topic', value: 'sta' });
    await interaction.respond(choices.slice(1));
  });
  const use = { name: 'ask', focused: 'topic', options: { topic: 'sta' } };
  expect(await standIn.autocomplete(use).choices()).toHaveLength(25);
  expect(await done).toBeUndefined();

  const refused = onNextInteraction(client, async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond(choices);
  });
  standIn.autocomplete(use);
  expect(await refused).toMatchObject({ code: 50_035 });
});

test('a direct conversation has no guild and no member', async () => {
  const done = onNextInteraction(client, async (interaction) => {
    if (!interaction.isRepliable()) return;
    expect([interaction.guildId, interaction.member, interaction.context]).toEqual([null, null, 1]);
    await interaction.reply(`Hello ${interaction.user.username}`);
  });
  const handle = standIn.slash({ name: 'ask', dm: true });
  expect(await handle.reply()).toMatchObject({ content: 'Hello alice' });
  expect(await done).toBeUndefined();
});

test('a reply that would ping is noted, and one that allows no mentions is not', async () => {
  const [member] = standIn.guild.members;
  const content = `@everyone <@${member?.user.id ?? ''}>`;
  for (const allowedMentions of [undefined, { parse: [] }]) {
    void onNextInteraction(client, async (interaction) => {
      if (interaction.isRepliable())
        await interaction.reply({ content, ...(allowedMentions && { allowedMentions }) });
    });
    await standIn.slash({ name: 'ask' }).reply();
  }
  expect(standIn.pinged).toMatchObject([{ everyone: false, users: [member?.user.id] }]);
});

test('a message is sent once when the bot sends it again after losing the answer', async () => {
  const channel = await client.channels.fetch(standIn.channel().id);
  if (channel?.isSendable() !== true) throw new Error('expected a text channel');
  standIn.failNext({ route: /messages$/, method: 'POST', status: 502, carriedOut: true });
  await channel.send({ content: 'Only once', enforceNonce: true, nonce: '17' });
  const sent = standIn.messagesIn(channel).filter(({ content }) => content === 'Only once');
  expect(sent).toHaveLength(1);
});

test('commands may have Chinese names, and keep their ids when they are registered again', async () => {
  const command = { name: '問答', description: 'Ask a question' };
  const first = await client.application.commands.set([command]);
  const second = await client.application.commands.set([{ ...command, description: 'Ask' }]);
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect(standIn.commandPuts.at(-1)?.commands).toMatchObject([{ name: '問答', description: 'Ask' }]);
  expect(() => standIn.slash({ name: 'ask' })).toThrow('no command ask');
  await expect(client.application.commands.set([{ ...command, name: 'Ask' }])).rejects.toThrow('capital');
  await client.application.commands.set([]);
});

test('what a user chooses is checked against the registered command, and resolved', async () => {
  const type = ApplicationCommandOptionType.Channel as const;
  const options = [{ type, name: 'channel', description: 'Which?', required: true }];
  await client.application.commands.set([{ name: 'watch', description: 'Watch a channel', options }]);
  const done = onNextInteraction(client, async (interaction) => {
    if (!interaction.isChatInputCommand()) throw new Error('expected a command');
    await interaction.reply(interaction.options.getChannel('channel', true).name ?? '');
  });
  const { id } = standIn.channel('questions');
  const reply = standIn.slash({ name: 'watch', options: { channel: id } }).reply();
  expect(await reply).toMatchObject({ content: 'questions' });
  expect(await done).toBeUndefined();
  expect(() => standIn.slash({ name: 'watch' })).toThrow('/watch needs channel');
  await client.application.commands.set([]);
});

test('a request that the stand-in does not know is answered with 404 and noted', async () => {
  await expect(client.rest.get('/sticker-packs')).rejects.toMatchObject({ status: 404 });
  expect(standIn.unknownRequests).toMatchObject([{ method: 'GET', path: '/sticker-packs', status: 404 }]);
});
