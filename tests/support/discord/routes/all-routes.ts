import type { Route } from '../router.js';
import { applicationRoutes } from './application-routes.js';
import { channelRoutes } from './channel-routes.js';
import { commandRoutes } from './command-routes.js';
import { guildRoutes } from './guild-routes.js';
import { interactionRoutes } from './interaction-routes.js';
import { messageRoutes } from './message-routes.js';
import { threadRoutes } from './thread-routes.js';
import { webhookRoutes } from './webhook-routes.js';

/** Every route that the stand-in knows. */
export const ALL_ROUTES: readonly Route[] = [
  ...applicationRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...threadRoutes,
  ...guildRoutes,
];
