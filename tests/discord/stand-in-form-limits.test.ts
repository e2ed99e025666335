import { describe, expect, test } from 'vitest';
import { commandsViolations } from '../support/discord/command-limits.js';
import type { Fields } from '../support/discord/fields.js';
import { modalViolations } from '../support/discord/modal-limits.js';
import { pings } from '../support/discord/pings.js';

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const long = (length: number): string => 'x'.repeat(length);

const input = (fields: Fields = {}): Fields => ({ type: 4, custom_id: 'what', style: 1, ...fields });
const label = (component: Fields, fields: Fields = {}): Fields => ({
  type: 18,
  label: 'What?',
  component,
  ...fields,
});
const modal = (component: Fields, fields: Fields = {}): Fields => ({
  custom_id: 'report',
  title: 'Report',
  components: [component],
  ...fields,
});
const radio = (count: number, option: Fields = {}): Fields => ({
  type: 21,
  custom_id: 'why',
  options: many(count, (at) => ({ label: 'One', value: String(at), ...option })),
});

const MODAL_LIMITS: [what: string, most: number, make: (size: number) => Fields][] = [
  ['characters of a modal title', 45, (n) => modal(label(input()), { title: long(n) })],
  ['characters of a modal custom id', 100, (n) => modal(label(input()), { custom_id: long(n) })],
  ['inputs', 5, (n) => modal({}, { components: many(n, (at) => label(input({ custom_id: String(at) }))) })],
  ['characters of a label', 45, (n) => modal(label(input(), { label: long(n) }))],
  ['characters of a label description', 100, (n) => modal(label(input(), { description: long(n) }))],
  ['characters of an input placeholder', 100, (n) => modal(label(input({ placeholder: long(n) })))],
  ['characters filled into an input', 4_000, (n) => modal(label(input({ value: long(n) })))],
  ['characters allowed in an input', 4_000, (n) => modal(label(input({ max_length: n })))],
  ['radio buttons', 10, (n) => modal(label(radio(n)))],
  ['characters of a radio label', 100, (n) => modal(label(radio(2, { label: long(n) })))],
];

describe.each(MODAL_LIMITS)('the limit for %s', (_, most, make) => {
  test(`of ${most} is allowed, one more is refused`, () => {
    expect(modalViolations(make(most))).toEqual([]);
    expect(modalViolations(make(most + 1))).not.toEqual([]);
  });
});

const REFUSED_MODALS: [what: string, modal: Fields][] = [
  ['no inputs', modal({}, { components: [] })],
  ['an input without label', modal(input())],
  ['a label on a labelled input', modal(label(input({ label: 'What?' })))],
  ['a single radio button', modal(label(radio(1)))],
  ['two radio buttons chosen', modal(label(radio(2, { default: true })))],
  ['a button', modal(label({ type: 2, style: 1, label: 'More', custom_id: 'more' }))],
  ['the same custom id twice', modal({}, { components: [label(input()), label(input())] })],
  ['a disabled select menu', modal(label({ type: 5, custom_id: 'who', disabled: true }))],
];

test.each(REFUSED_MODALS)('a modal with %s is refused', (_, payload) => {
  expect(modalViolations(payload)).not.toEqual([]);
});

const command = (fields: Fields = {}): Fields => ({ name: 'ask', description: 'Ask', ...fields });
const option = (fields: Fields = {}): Fields => ({
  type: 3,
  name: 'question',
  description: 'Which?',
  ...fields,
});
const choices = (count: number): Fields[] =>
  many(count, (at) => ({ name: `Topic ${at}`, value: String(at) }));
const withOption = (fields: Fields): Fields[] => [command({ options: [option(fields)] })];
const named = (count: number, type: number): Fields[] =>
  many(count, (at) => (type === 1 ? command({ name: `ask${at}` }) : { type, name: `Ask ${at}` }));

const COMMAND_LIMITS: [what: string, most: number, make: (size: number) => Fields[]][] = [
  ['characters of a command name', 32, (n) => [command({ name: long(n) })]],
  ['characters of a command description', 100, (n) => [command({ description: long(n) })]],
  [
    'characters of a localised description',
    100,
    (n) => [command({ description_localizations: { 'zh-TW': long(n) } })],
  ],
  ['options', 25, (n) => [command({ options: many(n, (at) => option({ name: `o${at}` })) })]],
  ['choices', 25, (n) => withOption({ choices: choices(n) })],
  ['characters of a choice name', 100, (n) => withOption({ choices: [{ name: long(n), value: '1' }] })],
  ['characters of a choice value', 100, (n) => withOption({ choices: [{ name: 'One', value: long(n) }] })],
  ['the longest text of an option', 6_000, (n) => withOption({ max_length: n })],
  ['chat commands', 100, (n) => named(n, 1)],
  ['message menus', 15, (n) => named(n, 3)],
  ['user menus', 15, (n) => named(n, 2)],
  ['characters in all, where of localisations the longest counts', 8_000, wordy],
];

/** A command of so many characters: 7,905 in its options, and a translated description that makes up the rest. */
function wordy(size: number): Fields[] {
  const full = many(39, (at) => ({ name: `${long(98)}${at + 10}`, value: `${long(98)}${at + 10}` }));
  const one = option({ name: 'one', description: long(95), choices: full.slice(0, 25) });
  const two = option({ name: 'two', description: 'D', choices: full.slice(25) });
  return [command({ description_localizations: { 'zh-TW': long(size - 7_905) }, options: [one, two] })];
}

describe.each(COMMAND_LIMITS)('the limit for %s', (_, most, make) => {
  test(`of ${most} is allowed, one more is refused`, () => {
    expect(commandsViolations(make(most))).toEqual([]);
    expect(commandsViolations(make(most + 1))).not.toEqual([]);
  });
});

test.each(['問答', 'ask-司法', 'q_1'])('a command may be called %s', (name) => {
  expect(commandsViolations([command({ name })])).toEqual([]);
});

const REFUSED_COMMANDS: [what: string, command: Fields][] = [
  ['a capital letter in its name', command({ name: 'Ask' })],
  ['a space in its name', command({ name: 'ask me' })],
  ['a capital letter in a localised name', command({ name_localizations: { 'en-GB': 'Ask' } })],
  ['no description', { name: 'ask' }],
  ['an option of which there are two', command({ options: [option(), option()] })],
  [
    'a required option after another',
    command({ options: [option(), option({ name: 'x', required: true })] }),
  ],
  [
    'choices beside autocomplete',
    command({ options: [option({ autocomplete: true, choices: choices(1) })] }),
  ],
  ['subcommands beside options', command({ options: [option(), option({ type: 1, name: 'x' })] })],
  ['a group in a subcommand', command({ options: [option({ type: 1, options: [option({ type: 2 })] })] })],
  ['a description on a menu', { type: 3, name: 'Answer this', description: 'Answers' }],
];

test.each(REFUSED_COMMANDS)('a command with %s is refused', (_, payload) => {
  expect(commandsViolations([payload])).not.toEqual([]);
});

const SOMEONE = '1'.repeat(18);
const TEXT = `@everyone <@${SOMEONE}> <@&${SOMEONE}>`;

test('an ordinary message pings all that it mentions and whom it replies to, unless it says otherwise', () => {
  expect(pings({ content: TEXT })).toEqual({ everyone: true, users: [SOMEONE], roles: [SOMEONE] });
  expect(pings({ content: 'Hi' }, { repliedTo: SOMEONE }).users).toEqual([SOMEONE]);
  const nobody = { everyone: false, users: [], roles: [] };
  expect(pings({ content: TEXT, allowed_mentions: { parse: [] } }, { repliedTo: SOMEONE })).toEqual(nobody);
});

test('an answer to an interaction pings users only, also from a text display', () => {
  const components = [{ type: 17, components: [{ type: 10, content: TEXT }] }];
  expect(pings({ components }, { interaction: true })).toEqual({
    everyone: false,
    users: [SOMEONE],
    roles: [],
  });
});

test('listed users are pinged, others are not', () => {
  const other = '2'.repeat(18);
  const content = `<@${SOMEONE}> <@${other}>`;
  expect(pings({ content, allowed_mentions: { users: [other] } }).users).toEqual([other]);
});
