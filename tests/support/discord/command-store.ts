import { unknownCommand } from './api-error.js';
import { OPTION, typeOf } from './command-limits.js';
import type { Fields } from './fields.js';
import { snowflake } from './snowflake.js';

/** A command as Discord keeps it. */
export type Command = Fields & { readonly id: string };

/** The registered commands: those for everyone under null, and those of each guild. */
export class CommandStore {
  readonly #applicationId: string;
  readonly #scopes = new Map<string | null, Command[]>();

  constructor(applicationId: string) {
    this.#applicationId = applicationId;
  }

  list(guildId: string | null): readonly Command[] {
    return this.#scopes.get(guildId) ?? [];
  }

  /** Replaces all commands of a scope; a command that keeps its name and kind keeps its id. */
  replace(guildId: string | null, bodies: readonly Fields[]): readonly Command[] {
    const old = this.list(guildId);
    const commands = bodies.map((body) => {
      const id = old.find((one) => isSame(one, body))?.id ?? snowflake();
      return this.#command(guildId, id, body);
    });
    this.#scopes.set(guildId, commands);
    return commands;
  }

  /** Adds a command, or replaces the one of the same name and kind. */
  upsert(guildId: string | null, body: Fields): Command {
    const others = this.list(guildId).filter((one) => !isSame(one, body));
    const id = this.list(guildId).find((one) => isSame(one, body))?.id ?? snowflake();
    const command = this.#command(guildId, id, body);
    this.#scopes.set(guildId, [...others, command]);
    return command;
  }

  /** @throws {ApiError} 10063 when there is none with the id */
  get(guildId: string | null, id: string): Command {
    const command = this.list(guildId).find((one) => one.id === id);
    if (command === undefined) throw unknownCommand();
    return command;
  }

  /** @throws {ApiError} 10063 when there is none with the id */
  edit(guildId: string | null, id: string, body: Fields): Command {
    const edited = this.#command(guildId, id, { ...this.get(guildId, id), ...body });
    this.#scopes.set(
      guildId,
      this.list(guildId).map((one) => (one.id === id ? edited : one)),
    );
    return edited;
  }

  /** @throws {ApiError} 10063 when there is none with the id */
  remove(guildId: string | null, id: string): void {
    const command = this.get(guildId, id);
    this.#scopes.set(
      guildId,
      this.list(guildId).filter((one) => one !== command),
    );
  }

  /** The command that a member of the guild, or in a direct conversation someone, reaches by its name. */
  reachable(guildId: string | null, name: string, type: number): Command | undefined {
    const inGuild = guildId === null ? [] : this.list(guildId);
    return [...inGuild, ...this.list(null)].find((one) => isSame(one, { name, type }));
  }

  #command(guildId: string | null, id: string, body: Fields): Command {
    return {
      default_member_permissions: null,
      nsfw: false,
      description: '',
      ...(guildId === null && { contexts: null, integration_types: [0] }),
      ...body,
      ...(guildId !== null && { guild_id: guildId }),
      type: typeOf(body),
      id,
      application_id: this.#applicationId,
      version: snowflake(),
    };
  }
}

export function nestsOptions(option: Fields): boolean {
  return option['type'] === OPTION.subcommand || option['type'] === OPTION.group;
}

function isSame(one: Fields, other: Fields): boolean {
  return one['name'] === other['name'] && typeOf(one) === typeOf(other);
}
