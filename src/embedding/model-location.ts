import { isAbsolute } from 'node:path';
import { UnknownModelError } from './unknown-model-error.js';

/** Where a model is to be had: in a folder of this machine, or at the hub under an id. */
export type ModelLocation =
  { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'hub'; readonly id: string };

/**
 * Tells what a model setting means.
 *
 * @param model - `builtin`, a folder, or a hub id `owner/name`; an existing folder wins over a hub id of the same form
 * @param builtinFolder - folder of the built-in model
 * @param isFolder - whether a path is an existing folder
 * @throws {UnknownModelError}
 */
export function locateModel(
  model: string,
  builtinFolder: string,
  isFolder: (path: string) => boolean,
): ModelLocation {
  if (model === 'builtin') return { kind: 'folder', folder: builtinFolder };
  if (isFolder(model)) return { kind: 'folder', folder: model };
  const looksLikePath = isAbsolute(model) || model.startsWith('.');
  if (!looksLikePath && HUB_ID.test(model)) return { kind: 'hub', id: model };
  throw new UnknownModelError(model);
}

/** `owner/name`. Neither part may be made of dots: the id is also a path below the cache folder. */
const HUB_ID = /^\w[\w.-]*\/\w[\w.-]*$/;
