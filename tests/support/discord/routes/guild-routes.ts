import { unknownGuild, unknownMember } from '../api-error.js';
import { guildObject } from '../broadcast.js';
import type { Guild } from '../entities.js';
import { ok, type Call, type Route } from '../router.js';

/** Looking at guilds and their members. */
export const guildRoutes: readonly Route[] = [
  { method: 'GET', template: '/guilds/:guildId', handle: (call) => ok(guildObject(guildOf(call))) },
  { method: 'GET', template: '/guilds/:guildId/channels', handle: (call) => ok(guildOf(call).channels) },
  { method: 'GET', template: '/guilds/:guildId/roles', handle: (call) => ok(guildOf(call).roles) },
  {
    method: 'GET',
    template: '/guilds/:guildId/members/:userId',
    handle: (call) => {
      const member = guildOf(call).members.find(({ user }) => user.id === call.param('userId'));
      if (member === undefined) throw unknownMember();
      return ok(member);
    },
  },
];

function guildOf({ platform, param }: Call): Guild {
  const guild = platform.world.guild(param('guildId'));
  if (guild === undefined) throw unknownGuild();
  return guild;
}
