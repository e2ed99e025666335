import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelFilesError } from './model-files-error.js';
import { findOnnxProblem } from './onnx-outline.js';
import { DEFAULT_RECIPE, parseRecipe, type EmbeddingRecipe } from './recipes.js';

export const RECIPE_FILE = 'recipe.json';
const FULL_PRECISION_FILE = 'onnx/model.onnx';
const QUANTIZED_FILE = 'onnx/model_quantized.onnx';
const NEXT_STEP =
  'Restore the file from where the model came from (the built-in model: `npm run train`), or leave EMBEDDING_MODEL blank.';

/** What is known of a model's files once they have been read and found whole. */
export interface CheckedModelFiles {
  /** SHA-256 over the names and contents of the files that decide the vectors, hexadecimal. */
  readonly hash: string;
  /** Numbers in a vector as config.json states it, or null where it does not. */
  readonly statedDimension: number | null;
}

/** The files Transformers.js loads for a feature-extraction model, as paths below the model's folder. */
export function requiredModelFiles(recipe: EmbeddingRecipe): readonly string[] {
  return [
    'config.json',
    'tokenizer.json',
    'tokenizer_config.json',
    recipe.quantized ? QUANTIZED_FILE : FULL_PRECISION_FILE,
  ];
}

/**
 * The recipe a model folder brings along as recipe.json; without one, the default with whichever model file is there.
 *
 * @throws {ModelFilesError} when recipe.json is not a recipe
 */
export async function readFolderRecipe(folder: string): Promise<EmbeddingRecipe> {
  const path = join(folder, RECIPE_FILE);
  if (!existsSync(path)) {
    return { ...DEFAULT_RECIPE, quantized: !existsSync(join(folder, FULL_PRECISION_FILE)) };
  }
  const bytes = await readFile(path);
  const problem = findFileProblem(RECIPE_FILE, bytes);
  const parsed = problem === null ? parseRecipe(JSON.parse(bytes.toString('utf8'))) : { problem };
  if ('recipe' in parsed) return parsed.recipe;
  throw new ModelFilesError(path, parsed.problem, 'a recipe as in models/builtin/recipe.json', NEXT_STEP);
}

/**
 * Reads the files of a model and makes sure that each is there and whole.
 *
 * @throws {ModelFilesError} naming the first file that is missing or damaged
 */
export async function checkModelFiles(folder: string, recipe: EmbeddingRecipe): Promise<CheckedModelFiles> {
  const hash = createHash('sha256');
  let statedDimension: number | null = null;
  const names = requiredModelFiles(recipe);
  for (const name of existsSync(join(folder, RECIPE_FILE)) ? [...names, RECIPE_FILE] : names) {
    const path = join(folder, name);
    const bytes = existsSync(path) ? await readFile(path) : null;
    const problem = bytes === null ? 'no such file' : findFileProblem(name, bytes);
    if (bytes === null || problem !== null) {
      const expected = name.endsWith('.onnx') ? 'a whole ONNX model' : 'a JSON object';
      throw new ModelFilesError(path, problem ?? 'nothing', expected, NEXT_STEP);
    }
    if (name === 'config.json') statedDimension = dimensionInConfig(bytes);
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return { hash: hash.digest('hex'), statedDimension };
}

/**
 * Deletes damaged files from a download cache, so that they are downloaded again: the library writes them in place, and
 * a download that was killed half-way would otherwise be taken for the model for ever.
 *
 * @returns files that are now missing
 */
export async function discardBrokenFiles(folder: string, recipe: EmbeddingRecipe): Promise<string[]> {
  const missing: string[] = [];
  for (const name of requiredModelFiles(recipe)) {
    const path = join(folder, name);
    if (existsSync(path)) {
      if (findFileProblem(name, await readFile(path)) === null) continue;
      await rm(path);
    }
    missing.push(name);
  }
  return missing;
}

function findFileProblem(name: string, bytes: Buffer): string | null {
  if (name.endsWith('.onnx')) return findOnnxProblem(bytes);
  try {
    const content: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof content === 'object' && content !== null ? null : 'JSON that is not an object';
  } catch (error) {
    return `invalid JSON (${error instanceof Error ? error.message : String(error)})`;
  }
}

function dimensionInConfig(bytes: Buffer): number | null {
  const config = JSON.parse(bytes.toString('utf8')) as { readonly hidden_size?: unknown };
  return typeof config.hidden_size === 'number' ? config.hidden_size : null;
}
