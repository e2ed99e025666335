import { invalidForm, unknownGuild } from '../api-error.js';
import { commandsViolations } from '../command-limits.js';
import { fieldsOf, isFields } from '../fields.js';
import { created, NO_CONTENT, ok, type Call, type Route } from '../router.js';

const EVERYWHERE = '/applications/:applicationId/commands';
const IN_GUILD = '/applications/:applicationId/guilds/:guildId/commands';

/** Registering commands, for everyone and for a guild. */
export const commandRoutes: readonly Route[] = [EVERYWHERE, IN_GUILD].flatMap((template): Route[] => [
  { method: 'GET', template, handle: (call) => ok(call.platform.commands.list(scopeOf(call))) },
  { method: 'PUT', template, handle: replaceAll },
  { method: 'POST', template, handle: createOne },
  {
    method: 'GET',
    template: `${template}/:commandId`,
    handle: (call) => ok(call.platform.commands.get(scopeOf(call), call.param('commandId'))),
  },
  { method: 'PATCH', template: `${template}/:commandId`, handle: editOne },
  {
    method: 'DELETE',
    template: `${template}/:commandId`,
    handle: (call) => {
      call.platform.commands.remove(scopeOf(call), call.param('commandId'));
      return NO_CONTENT;
    },
  },
]);

function scopeOf({ platform, param }: Call): string | null {
  const guildId = param('guildId');
  if (guildId === '') return null;
  if (platform.world.guild(guildId) === undefined) throw unknownGuild();
  return guildId;
}

function replaceAll(call: Call): { status: number; body?: unknown } {
  const guildId = scopeOf(call);
  const { ledger, commands } = call.platform;
  ledger.commandPuts.push({ at: Date.now(), guildId, commands: call.list });
  refuseViolations(call, call.list);
  return ok(commands.replace(guildId, call.list.filter(isFields)));
}

function createOne(call: Call): { status: number; body?: unknown } {
  refuseViolations(call, [call.body]);
  return created(call.platform.commands.upsert(scopeOf(call), call.body));
}

function editOne(call: Call): { status: number; body?: unknown } {
  const { commands } = call.platform;
  const scope = scopeOf(call);
  const commandId = call.param('commandId');
  refuseViolations(call, [{ ...fieldsOf(commands.get(scope, commandId)), ...call.body }]);
  return ok(commands.edit(scope, commandId, call.body));
}

function refuseViolations(call: Call, bodies: readonly unknown[]): void {
  const violations = call.platform.ledger.note(call.label, commandsViolations(bodies));
  if (violations.length > 0) throw invalidForm(violations);
}
