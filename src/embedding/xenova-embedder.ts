import { constants, statSync } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Embedder } from './embedder.js';
import { ModelCacheError } from './model-cache-error.js';
import {
  checkModelFiles,
  discardBrokenFiles,
  readFolderRecipe,
  type CheckedModelFiles,
} from './model-files.js';
import { ModelFilesError } from './model-files-error.js';
import { locateModel } from './model-location.js';
import { ModelUnavailableError, type UnavailableReason } from './model-unavailable-error.js';
import { createPooledEmbedder, type ExtractTokenVectors } from './pooled-embedder.js';
import { describeRecipe, recipeForHubModel, type EmbeddingRecipe } from './recipes.js';
import { loadExtractor, type DownloadProgress, type LibrarySettings } from './xenova-extractor.js';

const HUB_URL = 'https://huggingface.co/';

export interface OpenEmbedderOptions {
  /** `builtin`, a folder in Transformers.js layout, or a hub id such as `Xenova/all-MiniLM-L6-v2`. */
  readonly model: string;
  /** Folder of the built-in model. */
  readonly builtinFolder: string;
  /** Where downloaded models are kept; created when needed. */
  readonly cacheFolder: string;
  /** Where hub models come from; Hugging Face by default. */
  readonly hubUrl?: string;
  /** Whether a hub model that is not in the cache may be downloaded; true by default. */
  readonly allowDownload?: boolean;
  /** Told of every piece of a file that arrives; never of files that are in the cache already. */
  readonly onDownloadProgress?: (progress: DownloadProgress) => void;
}

/**
 * Opens an embedding model. The built-in model, any other folder and a hub model go through the same
 * `pipeline('feature-extraction')`; they differ only in where its files are read from.
 *
 * @throws {UnknownModelError} when the setting names neither a folder nor a hub id
 * @throws {ModelFilesError} when a file is missing, damaged or does not fit the others
 * @throws {ModelUnavailableError} when a hub model is not in the cache and cannot be downloaded
 * @throws {ModelCacheError} when a hub model has to be downloaded and the cache cannot be written
 */
export async function openEmbedder(options: OpenEmbedderOptions): Promise<Embedder> {
  const location = locateModel(options.model, options.builtinFolder, isFolder);
  return location.kind === 'folder'
    ? openFolder(resolve(location.folder), options.model)
    : openHubModel(location.id, options);
}

async function openFolder(folder: string, modelId: string): Promise<Embedder> {
  const recipe = await readFolderRecipe(folder);
  const files = await checkModelFiles(folder, recipe);
  const extract = await loadExtractor(basename(folder), recipe, {
    localModelPath: dirname(folder),
    allowLocalModels: true,
    allowRemoteModels: false,
    // A cache entry of the same name would be loaded instead of the folder.
    useFSCache: false,
  }).catch((error: unknown) => {
    throw unusableModel(folder, error);
  });
  return createEmbedder(extract, recipe, files, folder, modelId);
}

async function openHubModel(modelId: string, options: OpenEmbedderOptions): Promise<Embedder> {
  const { hubUrl = HUB_URL, allowDownload = true, onDownloadProgress } = options;
  const cacheFolder = resolve(options.cacheFolder);
  const folder = join(cacheFolder, modelId);
  const recipe = recipeForHubModel(modelId);

  const missing = await discardBrokenFiles(folder, recipe);
  if (missing.length > 0 && !allowDownload) {
    throw new ModelUnavailableError(modelId, hubUrl, 'downloads-off');
  }
  if (missing.length > 0) await prepareCache(folder);
  const settings: LibrarySettings = {
    allowLocalModels: false,
    allowRemoteModels: true,
    useFSCache: true,
    cacheDir: cacheFolder,
    remoteHost: hubUrl,
  };
  const extract = await loadExtractor(modelId, recipe, settings, (progress) => {
    if (missing.includes(progress.file)) onDownloadProgress?.(progress);
  }).catch(async (error: unknown) => {
    const stillMissing = await discardBrokenFiles(folder, recipe);
    throw stillMissing.length === 0
      ? unusableModel(folder, error)
      : new ModelUnavailableError(modelId, hubUrl, reasonOf(error), { cause: error });
  });
  return createEmbedder(extract, recipe, await checkModelFiles(folder, recipe), folder, modelId);
}

/** The library says nothing when it cannot write its cache, and would download everything again every time. */
async function prepareCache(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new ModelCacheError(folder, { cause });
  }
}

async function createEmbedder(
  extract: ExtractTokenVectors,
  recipe: EmbeddingRecipe,
  files: CheckedModelFiles,
  folder: string,
  modelId: string,
): Promise<Embedder> {
  const identity = { modelId, modelHash: files.hash, recipe: describeRecipe(recipe) };
  const embedder = await createPooledEmbedder(extract, recipe, identity).catch((error: unknown) => {
    throw unusableModel(folder, error);
  });
  if (files.statedDimension !== null && files.statedDimension !== embedder.dimension) {
    throw new ModelFilesError(
      join(folder, 'config.json'),
      `hidden_size ${files.statedDimension}`,
      `${embedder.dimension}, the numbers in a vector of the model file`,
      'Take both files from the same model.',
    );
  }
  return embedder;
}

function unusableModel(folder: string, cause: unknown): ModelFilesError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new ModelFilesError(
    folder,
    `files that do not make a model together (${message})`,
    'a feature-extraction model in Transformers.js layout',
    'Take all files from the same model, or leave EMBEDDING_MODEL blank for the built-in model.',
    { cause },
  );
}

/** The library throws plain errors; what it says of HTTP is in ERROR_MAPPING of its src/utils/hub.js (2.17). */
function reasonOf(error: unknown): UnavailableReason {
  const message = error instanceof Error ? error.message : '';
  if (/^(Could not locate|Unauthorized access|Forbidden access)/.test(message)) return 'not-on-hub';
  if (/fetch failed|error occurred while trying to load/.test(message)) return 'hub-unreachable';
  return 'broken-download';
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
