import { unknownUser } from '../api-error.js';
import { textOf } from '../fields.js';
import { ok, type Call, type Route } from '../router.js';

const IDENTIFIES_A_DAY = 1_000;

/** The bot, its application, and where the gateway is. */
export const applicationRoutes: readonly Route[] = [
  { method: 'GET', template: '/gateway/bot', handle: (call) => ok(gateway(call)) },
  { method: 'GET', template: '/users/@me', handle: ({ platform }) => ok(platform.world.bot) },
  {
    method: 'GET',
    template: '/users/:userId',
    handle: ({ platform, param }) => {
      const user = platform.world.user(param('userId'));
      if (user === undefined) throw unknownUser();
      return ok(user);
    },
  },
  { method: 'GET', template: '/applications/@me', handle: (call) => ok(application(call)) },
  { method: 'GET', template: '/oauth2/applications/@me', handle: (call) => ok(application(call)) },
  {
    method: 'POST',
    template: '/users/@me/channels',
    handle: ({ platform, body }) => {
      const user = platform.world.user(textOf(body['recipient_id']));
      if (user === undefined) throw unknownUser();
      return ok(platform.world.conversationWith(user));
    },
  },
];

function gateway({ platform }: Call): unknown {
  const used = platform.gateway.identifies.length;
  return {
    url: platform.options.gatewayUrl ?? platform.gatewayUrl,
    shards: 1,
    session_start_limit: {
      total: IDENTIFIES_A_DAY,
      remaining: IDENTIFIES_A_DAY - used,
      reset_after: 86_400_000,
      max_concurrency: 1,
    },
  };
}

function application({ platform }: Call): unknown {
  const { world, options, applicationFlags } = platform;
  return {
    id: options.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    bot: world.bot,
    bot_public: true,
    bot_require_code_grant: false,
    owner: world.user(world.guilds[0]?.owner_id ?? '') ?? world.bot,
    team: null,
    verify_key: '0'.repeat(64),
    flags: applicationFlags,
    approximate_guild_count: world.guilds.length,
    install_params: { scopes: ['bot', 'applications.commands'], permissions: '0' },
  };
}
