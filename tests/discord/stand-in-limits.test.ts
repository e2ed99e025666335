import { describe, expect, test } from 'vitest';
import type { Fields } from '../support/discord/fields.js';
import { messageViolations } from '../support/discord/payload-limits.js';

const V2 = 1 << 15;

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const long = (length: number): string => 'x'.repeat(length);
const text = (content: string): Fields => ({ type: 10, content });
const button = (fields: Fields = {}): Fields => ({
  type: 2,
  style: 2,
  label: 'More',
  custom_id: 'more',
  ...fields,
});
const link = (fields: Fields = {}): Fields => ({
  type: 2,
  style: 5,
  label: 'Source',
  url: 'https://hkma.example',
  ...fields,
});
const row = (...components: Fields[]): Fields => ({ type: 1, components });
const container = (...components: Fields[]): Fields => ({ type: 17, components });
const section = (texts: number, accessory: Fields | undefined = link()): Fields => ({
  type: 9,
  components: many(texts, () => text('One')),
  accessory,
});
const select = (fields: Fields = {}): Fields => ({
  type: 3,
  custom_id: 'which',
  options: [{ label: 'One', value: '1' }],
  ...fields,
});
const options = (count: number): Fields[] => many(count, (at) => ({ label: 'One', value: String(at) }));
const legacy = (...components: Fields[]): Fields => ({ content: 'Text', components });
const v2 = (...components: Fields[]): Fields => ({ flags: V2, components });
const option = (fields: Fields): Fields =>
  legacy(row(select({ options: [{ label: 'One', value: '1', ...fields }] })));
const embed = (fields: Fields): Fields => ({ embeds: [{ title: 'Title', ...fields }] });
const field = (fields: Fields): Fields => embed({ fields: [{ name: 'a', value: 'b', ...fields }] });

const MESSAGE_LIMITS: [what: string, most: number, make: (size: number) => Fields][] = [
  ['characters of content', 2_000, (n) => ({ content: long(n) })],
  ['embeds', 10, (n) => ({ embeds: many(n, () => ({ title: 'Title' })) })],
  ['characters of an embed title', 256, (n) => embed({ title: long(n) })],
  ['characters of an embed description', 4_096, (n) => embed({ description: long(n) })],
  ['fields of an embed', 25, (n) => embed({ fields: many(n, () => ({ name: 'a', value: 'b' })) })],
  ['characters of a field name', 256, (n) => field({ name: long(n) })],
  ['characters of a field value', 1_024, (n) => field({ value: long(n) })],
  ['characters of an embed footer', 2_048, (n) => embed({ footer: { text: long(n) } })],
  ['characters of an embed author', 256, (n) => embed({ author: { name: long(n) } })],
  [
    'characters of all embeds together',
    6_000,
    (n) => ({ embeds: [{ description: long(3_000) }, { description: long(n - 3_000) }] }),
  ],
  ['components counted nested', 40, (n) => v2(container(...many(n - 1, () => text('One'))))],
  [
    'components counted with accessories',
    40,
    (n) => v2(...many(13, () => section(1)), ...many(n - 39, () => text('One'))),
  ],
  ['characters of a text display', 4_000, (n) => v2(text(long(n)))],
  [
    'characters of all text displays together',
    4_000,
    (n) => v2(text(long(2_000)), container(text(long(n - 2_000)))),
  ],
  ['text displays of a section', 3, (n) => v2(section(n))],
  ['rows without the flag', 5, (n) => legacy(...many(n, (at) => row(button({ custom_id: String(at) }))))],
  ['buttons of a row', 5, (n) => legacy(row(...many(n, (at) => button({ custom_id: String(at) }))))],
  ['characters of a button label', 80, (n) => legacy(row(button({ label: long(n) })))],
  ['characters of a custom id', 100, (n) => legacy(row(button({ custom_id: long(n) })))],
  ['characters of a link', 512, (n) => legacy(row(link({ url: `https://a.example/${long(n - 18)}` })))],
  ['options of a select menu', 25, (n) => legacy(row(select({ options: options(n) })))],
  ['characters of an option label', 100, (n) => option({ label: long(n) })],
  ['characters of an option value', 100, (n) => option({ value: long(n) })],
  ['characters of an option description', 100, (n) => option({ description: long(n) })],
  ['characters of a placeholder', 150, (n) => legacy(row(select({ placeholder: long(n) })))],
  ['values of a select menu', 25, (n) => legacy(row(select({ options: options(25), max_values: n })))],
  [
    'media of a gallery',
    10,
    (n) => v2({ type: 12, items: many(n, () => ({ media: { url: 'https://a.example/b' } })) }),
  ],
  ['the accent colour', 0xffffff, (n) => v2({ ...container(text('One')), accent_color: n })],
  ['a component id', 2 ** 31 - 1, (n) => v2({ ...text('One'), id: n })],
  ['the size of a separator', 2, (n) => v2(text('One'), { type: 14, spacing: n })],
  ['users that may be mentioned', 100, (n) => ({ content: 'Hi', allowed_mentions: { users: ids(n) } })],
  ['roles that may be mentioned', 100, (n) => ({ content: 'Hi', allowed_mentions: { roles: ids(n) } })],
  ['characters of a nonce', 25, (n) => ({ content: 'Hi', nonce: long(n) })],
];

function ids(count: number): string[] {
  return many(count, (at) => String(100_000_000_000_000_000n + BigInt(at)));
}

describe.each(MESSAGE_LIMITS)('the limit for %s', (_, most, make) => {
  test(`of ${most} is allowed, one more is refused`, () => {
    expect(messageViolations(make(most))).toEqual([]);
    expect(messageViolations(make(most + 1))).not.toEqual([]);
  });
});

const REFUSED: [what: string, payload: Fields][] = [
  ['nothing at all', {}],
  ['blank content', { content: ' \n' }],
  ['a blank text display', v2(text(' '))],
  ['content beside IS_COMPONENTS_V2', { ...v2(text('One')), content: 'Text' }],
  ['embeds beside IS_COMPONENTS_V2', { ...v2(text('One')), embeds: [{ title: 'Title' }] }],
  ['a poll beside IS_COMPONENTS_V2', { ...v2(text('One')), poll: { question: { text: 'Which?' } } }],
  ['stickers beside IS_COMPONENTS_V2', { ...v2(text('One')), sticker_ids: ids(1) }],
  ['a text display without the flag', legacy(text('One'))],
  ['a container without the flag', legacy(container(text('One')))],
  ['a container in a container', v2(container(container(text('One'))))],
  ['a button outside a row', v2(button())],
  ['a section without accessory', v2({ type: 9, components: [text('One')] })],
  ['a section with a select menu as accessory', v2(section(1, select()))],
  ['a section without text', v2(section(0))],
  ['an empty row', legacy(row())],
  ['an empty container', v2(container())],
  ['a select menu beside a button', legacy(row(select(), button()))],
  ['a link with a custom id', legacy(row(link({ custom_id: 'more' })))],
  ['a link without address', legacy(row({ type: 2, style: 5, label: 'Source' }))],
  ['a link to a script', legacy(row(link({ url: 'javascript:alert(1)' })))],
  ['a button with an address', legacy(row(button({ url: 'https://a.example' })))],
  ['a button without custom id', legacy(row({ type: 2, style: 1, label: 'More' }))],
  ['a button that shows nothing', legacy(row({ type: 2, style: 1, custom_id: 'more' }))],
  ['the same custom id twice', legacy(row(button(), button()))],
  ['the same component id twice', v2({ ...text('One'), id: 7 }, { ...text('Two'), id: 7 })],
  ['the same option twice', legacy(row(select({ options: [...options(1), ...options(1)] })))],
  ['a select menu without options', legacy(row(select({ options: [] })))],
  ['more values than options', legacy(row(select({ max_values: 2 })))],
  ['a file that is not attached', v2({ type: 13, file: { url: 'https://a.example/b.pdf' } })],
  ['users both parsed and listed', { content: 'Hi', allowed_mentions: { parse: ['users'], users: ids(1) } }],
  ['a secret message to a channel', { content: 'Hi', flags: 64 }],
];

test.each(REFUSED)('%s is refused', (_, payload) => {
  expect(messageViolations(payload)).not.toEqual([]);
});

const TAKEN: [what: string, payload: Fields][] = [
  [
    'a section with a button, rows, separators and links in a container',
    v2(container(section(3), { type: 14 }, row(button()))),
  ],
  ['a link into Discord', legacy(row(link({ url: 'discord://-/channels/1/2' })))],
  [
    'a button with an emoji alone',
    legacy(row({ type: 2, style: 1, custom_id: 'up', emoji: { name: '👍' } })),
  ],
  ['a select menu of users', legacy(row({ type: 5, custom_id: 'who' }))],
  ['the component id 0 twice', v2({ ...text('One'), id: 0 }, { ...text('Two'), id: 0 })],
  ['allowed mentions of nobody', { content: 'Hi', allowed_mentions: { parse: [] } }],
];

test.each(TAKEN)('%s is taken', (_, payload) => {
  expect(messageViolations(payload)).toEqual([]);
});

test('a secret answer to an interaction is taken, a secret edit is not', () => {
  const payload = { content: 'Hi', flags: 64 };
  expect(messageViolations(payload, { surface: 'interaction' })).toEqual([]);
  expect(messageViolations(payload, { surface: 'edit' })).not.toEqual([]);
});

test('a violation says where it is', () => {
  const payload = v2(container(row(button({ label: long(81) }))));
  expect(messageViolations(payload)).toEqual([
    {
      where: 'components.0.components.0.components.0.label',
      problem: 'has 81 characters, at most 80 are allowed',
    },
  ]);
});
