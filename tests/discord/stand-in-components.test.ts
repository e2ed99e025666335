import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  RadioGroupBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  type Client,
} from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttonsOf, selectsOf, visibleText } from '../support/discord/reading.js';
import { loggedIn, onNextInteraction } from '../support/discord/real-client.js';
import type { InteractionHandle } from '../support/discord/interaction-handle.js';
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

const button = (customId: string): ButtonBuilder =>
  new ButtonBuilder().setCustomId(customId).setLabel('More').setStyle(ButtonStyle.Secondary);

/** A reply with a button and a select menu in a container. */
async function answered(): Promise<InteractionHandle> {
  const menu = new StringSelectMenuBuilder()
    .setCustomId('source')
    .addOptions({ label: 'HKMA', value: 'hkma' });
  const container = new ContainerBuilder()
    .addTextDisplayComponents((text) => text.setContent('# Stablecoins'))
    .addActionRowComponents((row) => row.addComponents(button('more')))
    .addActionRowComponents((row) => row.addComponents(menu));
  void onNextInteraction(client, async (interaction) => {
    if (!interaction.isRepliable()) return;
    await interaction.deferReply();
    await interaction.editReply({ components: [container], flags: MessageFlags.IsComponentsV2 });
  });
  const handle = standIn.slash({ name: 'ask' });
  await handle.reply();
  return handle;
}

test('components get ids, and a test can read what they show', async () => {
  const reply = await (await answered()).reply();
  expect(reply.components?.[0]).toMatchObject({
    type: 17,
    id: 1,
    components: [{ type: 10, id: 2 }, { id: 3 }, {}],
  });
  expect(visibleText(reply)).toBe('# Stablecoins');
  expect(buttonsOf(reply)).toMatchObject([{ label: 'More', customId: 'more', url: null }]);
  expect(selectsOf(reply)).toMatchObject([{ customId: 'source', options: [{ value: 'hkma' }] }]);
});

test('IS_COMPONENTS_V2 stays, so that a later edit cannot bring content back', async () => {
  const handle = await answered();
  const url = `/webhooks/${standIn.applicationId}/${handle.token}/messages/@original` as const;
  const edit = client.rest.patch(url, { auth: false, body: { content: 'Plain again' } });
  await expect(edit).rejects.toMatchObject({ code: 50_035 });
});

test('a pressed button can update the message it is on', async () => {
  const source = await (await answered()).reply();
  void onNextInteraction(client, async (interaction) => {
    if (!interaction.isButton()) throw new Error('expected a button');
    const row = new ActionRowBuilder<ButtonBuilder>().addComponents(button('less'));
    await interaction.update({ components: [row] });
  });
  const after = await standIn.click({ message: source, customId: 'more' }).reply();
  expect([after.id, buttonsOf(after)[0]?.customId]).toEqual([source.id, 'less']);
  expect(() => standIn.click({ message: source, customId: 'more' })).toThrow('nothing with the custom id');
});

test('a choice in a select menu reaches the bot, and after a deferred update its edit is the reply', async () => {
  const source = await (await answered()).reply();
  void onNextInteraction(client, async (interaction) => {
    if (!interaction.isStringSelectMenu()) throw new Error('expected a select menu');
    await interaction.deferUpdate();
    const text = { type: 10, content: `From ${interaction.values.join()}` };
    await interaction.editReply({ components: [text] });
  });
  const handle = standIn.select({ message: source, customId: 'source', values: ['hkma'] });
  expect(visibleText(await handle.reply())).toBe('From hkma');
  expect(() => standIn.select({ message: source, customId: 'source', values: ['sfc'] })).toThrow();
});

test('a submitted modal brings text, choices and radio buttons in labels, and the message it came from', async () => {
  const source = await (await answered()).reply();
  const reasons = ['wrong', 'old'].map((value) => ({ label: value, value }));
  const modal = new ModalBuilder()
    .setCustomId('report')
    .setTitle('Report')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('What?')
        .setTextInputComponent(new TextInputBuilder().setCustomId('what').setStyle(TextInputStyle.Short)),
      new LabelBuilder()
        .setLabel('Why?')
        .setRadioGroupComponent(new RadioGroupBuilder().setCustomId('why').addOptions(...reasons)),
      new LabelBuilder()
        .setLabel('Where?')
        .setStringSelectMenuComponent(
          new StringSelectMenuBuilder().setCustomId('where').addOptions(...reasons),
        ),
    );
  void onNextInteraction(client, async (interaction) => {
    if (interaction.isButton()) await interaction.showModal(modal);
  });
  const shown = await standIn.click({ message: source, customId: 'more' }).modal();
  expect(shown).toMatchObject({ customId: 'report', title: 'Report' });

  const done = onNextInteraction(client, async (interaction) => {
    if (!interaction.isModalSubmit()) throw new Error('expected a modal');
    const { fields } = interaction;
    expect(fields.getTextInputValue('what')).toBe('The date');
    expect(fields.getRadioGroup('why')).toBe('old');
    expect(fields.getStringSelectValues('where')).toEqual(['wrong']);
    expect(interaction.message?.id).toBe(source.id);
    await interaction.reply({ content: 'Thank you', flags: MessageFlags.Ephemeral });
  });
  const values = { what: 'The date', why: 'old', where: ['wrong'] };
  const handle = standIn.submitModal({ customId: 'report', values });
  expect(await done).toBeUndefined();
  expect(await handle.reply()).toMatchObject({ content: 'Thank you', ephemeral: true });
  expect(() => standIn.submitModal({ customId: 'report', values: { ...values, why: 'new' } })).toThrow(
    'no option',
  );
});

test('the menu of a message gives the bot its text without any intent', async () => {
  const message = standIn.say({ content: 'What is a stablecoin?' });
  void onNextInteraction(client, async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) throw new Error('expected a message menu');
    await interaction.reply(`You mean: ${interaction.targetMessage.content}`);
  });
  const reply = await standIn.contextMenu({ name: 'Answer this', targetMessage: message }).reply();
  expect(reply).toMatchObject({ content: 'You mean: What is a stablecoin?', type: 23 });
});
