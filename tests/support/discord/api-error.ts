import type { Fields } from './fields.js';
import { formErrors, type Violation } from './violation.js';

/** Discord's answer to a request that it does not carry out. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    /** Discord's own number, as in 10062 for an unknown interaction. */
    readonly code: number,
    message: string,
    readonly errors?: Fields,
  ) {
    super(message);
  }

  get body(): Fields {
    const { message, code, errors } = this;
    return errors === undefined ? { message, code } : { message, code, errors };
  }
}

export const unauthorized = (): ApiError => new ApiError(401, 0, '401: Unauthorized');
export const unknownRoute = (): ApiError => new ApiError(404, 0, '404: Not Found');
export const unknownChannel = (): ApiError => new ApiError(404, 10_003, 'Unknown Channel');
export const unknownGuild = (): ApiError => new ApiError(404, 10_004, 'Unknown Guild');
export const unknownMember = (): ApiError => new ApiError(404, 10_007, 'Unknown Member');
export const unknownMessage = (): ApiError => new ApiError(404, 10_008, 'Unknown Message');
export const unknownUser = (): ApiError => new ApiError(404, 10_013, 'Unknown User');
export const unknownWebhook = (): ApiError => new ApiError(404, 10_015, 'Unknown Webhook');
export const unknownInteraction = (): ApiError => new ApiError(404, 10_062, 'Unknown interaction');
export const unknownCommand = (): ApiError => new ApiError(404, 10_063, 'Unknown application command');
export const acknowledged = (): ApiError =>
  new ApiError(400, 40_060, 'Interaction has already been acknowledged.');
export const missingAccess = (): ApiError => new ApiError(403, 50_001, 'Missing Access');
export const notTheAuthor = (): ApiError =>
  new ApiError(403, 50_005, 'Cannot edit a message authored by another user');
export const emptyMessage = (): ApiError => new ApiError(400, 50_006, 'Cannot send an empty message');
export const wrongChannelType = (): ApiError =>
  new ApiError(400, 50_024, 'Cannot execute action on this channel type');
export const missingPermissions = (): ApiError => new ApiError(403, 50_013, 'Missing Permissions');
export const invalidToken = (): ApiError => new ApiError(401, 50_027, 'Invalid Webhook Token');
export const threadExists = (): ApiError =>
  new ApiError(400, 160_004, 'A thread has already been created for this message');

export function invalidForm(violations: readonly Violation[]): ApiError {
  return new ApiError(400, 50_035, 'Invalid Form Body', formErrors(violations));
}
