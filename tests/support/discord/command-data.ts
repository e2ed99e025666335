import type { Command } from './command-store.js';
import { nestsOptions } from './command-store.js';
import { OPTION } from './command-limits.js';
import { fieldsOf, isFields, listOf, textOf, type Fields } from './fields.js';
import { snowflake } from './snowflake.js';

export type OptionValue = string | number | boolean;

export interface CommandUse {
  readonly name: string;
  readonly group?: string | undefined;
  readonly subcommand?: string | undefined;
  readonly options?: Readonly<Record<string, OptionValue>> | undefined;
  /** Name of the option that the user is typing in, for autocomplete. */
  readonly focused?: string | undefined;
}

/**
 * The `data` of an interaction with a chat command.
 *
 * @param command - how the bot registered it; null when it registered nothing, and then kinds follow from the values
 * @throws {Error} when the registered command does not let a user send this
 */
export function commandData(use: CommandUse, command: Command | null): Fields {
  const path = [use.group, use.subcommand].filter((name) => name !== undefined);
  const defined = path.reduce<Fields | null>((parent, name) => nested(parent, name), command);
  const definitions = listOf(fieldsOf(defined)['options']).filter(isFields);
  if (defined !== null && use.focused === undefined) refuseMissing(use, definitions);
  const values = Object.entries(use.options ?? {}).map(([name, value]): Fields => {
    const definition = definitions.find((one) => one['name'] === name);
    if (defined !== null && definition === undefined) throw new Error(`/${use.name} has no option ${name}`);
    const type = definition?.['type'] ?? typeOfValue(value);
    const focused = use.focused === name;
    if (definition !== undefined && !focused) refuseValue(use, definition, value);
    return { name, type, value: focused ? String(value) : value, ...(focused && { focused }) };
  });
  const options = path.reduceRight<readonly Fields[]>((inner, name, at) => {
    const type = at === 0 && path.length === 2 ? OPTION.group : OPTION.subcommand;
    return [{ name, type, options: inner }];
  }, values);
  return {
    id: command?.id ?? snowflake(),
    name: use.name,
    type: 1,
    ...(command?.['guild_id'] !== undefined && { guild_id: command['guild_id'] }),
    ...(options.length > 0 && { options }),
  };
}

function nested(parent: Fields | null, name: string): Fields | null {
  if (parent === null) return null;
  const child = listOf(parent['options'])
    .filter(isFields)
    .find((option) => option['name'] === name && nestsOptions(option));
  if (child === undefined) throw new Error(`${textOf(parent['name'])} has no subcommand or group ${name}`);
  return child;
}

function refuseMissing({ name, options = {}, subcommand }: CommandUse, definitions: readonly Fields[]): void {
  const missing = definitions.filter((one) => one['required'] === true && !(textOf(one['name']) in options));
  if (missing.length > 0)
    throw new Error(`/${name} needs ${missing.map((one) => textOf(one['name'])).join()}`);
  if (subcommand === undefined && definitions.some(nestsOptions))
    throw new Error(`/${name} needs a subcommand`);
}

/** What Discord's client would not let a user send. */
function refuseValue({ name }: CommandUse, definition: Fields, value: OptionValue): void {
  const where = `/${name} ${textOf(definition['name'])}`;
  const { min_length: shortest = 0, max_length: longest = 6_000, choices } = definition;
  if (typeof value === 'string' && (value.length < Number(shortest) || value.length > Number(longest))) {
    throw new Error(
      `${where} has ${value.length} characters, allowed are ${String(shortest)} to ${String(longest)}`,
    );
  }
  const offered = listOf(choices).map((choice) => fieldsOf(choice)['value']);
  if (offered.length > 0 && !offered.includes(value)) throw new Error(`${where} has no choice ${value}`);
}

function typeOfValue(value: OptionValue): number {
  if (typeof value === 'boolean') return OPTION.boolean;
  if (typeof value === 'string') return OPTION.string;
  return Number.isInteger(value) ? OPTION.integer : OPTION.number;
}
