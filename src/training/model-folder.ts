import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { NotAModelFolderError } from './not-a-model-folder-error.js';

/**
 * Makes sure that replacing a folder destroys nothing but a model.
 *
 * @throws {NotAModelFolderError} when the folder has content and config.json and tokenizer.json are not part of it
 */
export async function requireReplaceable(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  if (!(await stat(folder)).isDirectory()) throw new NotAModelFolderError(folder);
  const names = await readdir(folder);
  const isModel = names.includes('config.json') && names.includes('tokenizer.json');
  if (names.length > 0 && !isModel) throw new NotAModelFolderError(folder);
}

/**
 * Puts files in the place of a folder, whole or not at all: they are written beside it and renamed, so that a model can
 * be loaded at any time while another is being made.
 *
 * @param files - paths below the folder, with `/` between names, and their content
 */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const beside = (purpose: string): string => join(dirname(folder), `.${basename(folder)}.${purpose}`);
  const [fresh, previous] = [beside('new'), beside('old')];
  await rm(fresh, { recursive: true, force: true });
  for (const [name, content] of files) {
    const path = join(fresh, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  await rm(previous, { recursive: true, force: true });
  if (existsSync(folder)) await rename(folder, previous);
  await rename(fresh, folder);
  await rm(previous, { recursive: true, force: true });
}
