import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commandData, findCommand, MESSAGE_COMMANDS, SLASH_COMMANDS } from '../../src/discord/commands.js';
import { chineseScript, foldChinese } from '../../src/language/chinese-variants.js';
import { commandsViolations } from '../support/discord/command-limits.js';
import { type Fields, fieldsOf, listOf, textOf } from '../support/discord/fields.js';

const commands = commandData() as unknown as Fields[];
const nameOf = ({ name }: Fields): string => textOf(name);

/** A command with all its subcommands and options, at whatever depth. */
function withParts(part: Fields): Fields[] {
  return [part, ...listOf(part['options']).map(fieldsOf).flatMap(withParts)];
}

/** The texts of a field in every language. */
function translations(part: Fields, field: 'name' | 'description'): Readonly<Record<string, string>> {
  return fieldsOf(part[`${field}_localizations`]) as Readonly<Record<string, string>>;
}

const parts = commands.flatMap(withParts);
const fields = parts.flatMap((part) =>
  (['name', 'description'] as const)
    .filter((field) => part[field] !== undefined)
    .map((field) => ({ where: `${field} of ${nameOf(part)}`, part, field })),
);

describe('the list of commands', () => {
  it('is taken by Discord', () => {
    expect(commandsViolations(commands)).toEqual([]);
  });

  it('holds every command once, few of them in the menu of a message', () => {
    const keys = commands.map((command) => `${JSON.stringify(command['type'] ?? 1)} ${nameOf(command)}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(commands).toHaveLength(SLASH_COMMANDS.length + MESSAGE_COMMANDS.length);
    expect(MESSAGE_COMMANDS.length).toBeLessThanOrEqual(5);
  });

  it('reads as data: nothing in it is lost on the way to Discord', () => {
    expect(JSON.parse(JSON.stringify(commands))).toEqual(commands);
  });

  it('has a command for every name it gives, and none for others', () => {
    for (const { data } of SLASH_COMMANDS)
      expect(findCommand(ApplicationCommandType.ChatInput, data.name)?.data).toBe(data);
    for (const { data } of MESSAGE_COMMANDS)
      expect(findCommand(ApplicationCommandType.Message, data.name)?.data).toBe(data);
    expect(findCommand(ApplicationCommandType.ChatInput, 'Answer from the articles')).toBeNull();
    expect(findCommand(ApplicationCommandType.Message, 'ask')).toBeNull();
    expect(findCommand(ApplicationCommandType.ChatInput, 'constructor')).toBeNull();
  });
});

describe.each(fields)('the $where', ({ part, field }) => {
  it('is given in both English locales and in both Chinese ones, and nowhere else', () => {
    const all = translations(part, field);
    expect(Object.keys(all).sort()).toEqual(['en-GB', 'en-US', 'zh-CN', 'zh-TW']);
    expect([all['en-GB'], all['en-US']]).toEqual([part[field], part[field]]);
    for (const text of Object.values(all)) expect(text.trim()).toBe(text);
  });

  it('is Chinese in the right script', () => {
    const all = translations(part, field);
    for (const text of [all['zh-TW'] ?? '', all['zh-CN'] ?? '']) expect(text).toMatch(/\p{Script=Han}/u);
    for (const character of all['zh-TW'] ?? '') expect(chineseScript(character)).toBe('zh-Hant');
    expect(foldChinese(all['zh-CN'] ?? '')).toBe(all['zh-CN']);
  });
});

it.each(['zh-TW', 'zh-CN'])('names in %s do not clash', (locale) => {
  const siblings = [commands, ...parts.map((part) => listOf(part['options']).map(fieldsOf))];
  for (const group of siblings) {
    const names = group.map(
      (part) => `${JSON.stringify(part['type'])} ${translations(part, 'name')[locale] ?? ''}`,
    );
    expect(new Set(names).size).toBe(names.length);
  }
});

describe('a command', () => {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;

  it('for those who run the bot is for servers only, and hidden from everybody but administrators', () => {
    const [admin, ...others] = commands.filter((command) => 'default_member_permissions' in command);
    expect(others).toEqual([]);
    expect(admin).toMatchObject({
      name: 'admin',
      default_member_permissions: '0',
      integration_types: [GuildInstall],
      contexts: [Guild],
    });
  });

  it.each(commands.map(nameOf).filter((name) => name !== 'admin'))('%s can be used everywhere', (name) => {
    const command = commands.find((one) => nameOf(one) === name);
    expect(command).toMatchObject({
      integration_types: [GuildInstall, UserInstall],
      contexts: [Guild, BotDM, PrivateChannel],
    });
    // Deprecated, and at odds with contexts.
    expect(command).not.toHaveProperty('dm_permission');
  });

  it('suggests something while it is typed exactly when one of its options says so', () => {
    for (const { data, suggest } of SLASH_COMMANDS) {
      const asks = withParts(data as unknown as Fields).some(({ autocomplete }) => autocomplete === true);
      expect([data.name, suggest !== undefined]).toEqual([data.name, asks]);
    }
  });
});
