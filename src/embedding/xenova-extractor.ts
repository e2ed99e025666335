import type { ExtractTokenVectors } from './pooled-embedder.js';
import type { EmbeddingRecipe } from './recipes.js';

/** How much of a file has been downloaded. */
export interface DownloadProgress {
  readonly file: string;
  readonly loadedBytes: number;
  /** As the hub states it; grows with `loadedBytes` where the hub does not. */
  readonly totalBytes: number;
}

/** Where files are read from: the library's own settings, by its names (its `env` documentation). */
export interface LibrarySettings {
  readonly allowLocalModels: boolean;
  readonly allowRemoteModels: boolean;
  readonly useFSCache: boolean;
  readonly localModelPath?: string;
  readonly cacheDir?: string;
  readonly remoteHost?: string;
}

/** The library's settings belong to the process: a model is loaded only when the one before it has its files. */
let previousLoad: Promise<unknown> = Promise.resolve();

/**
 * Loads a feature-extraction pipeline. The library is imported here and not before: it takes 0.2 s and 35 MB, which a
 * command that embeds nothing need not spend.
 *
 * @param model - folder name below `settings.localModelPath`, or hub id
 * @throws whatever the library throws: plain errors, told apart by their message
 */
export function loadExtractor(
  model: string,
  recipe: EmbeddingRecipe,
  settings: LibrarySettings,
  onProgress?: (progress: DownloadProgress) => void,
): Promise<ExtractTokenVectors> {
  const load = previousLoad.then(() => loadNow(model, recipe, settings, onProgress));
  previousLoad = load.catch(() => undefined);
  return load;
}

async function loadNow(
  model: string,
  recipe: EmbeddingRecipe,
  settings: LibrarySettings,
  onProgress?: (progress: DownloadProgress) => void,
): Promise<ExtractTokenVectors> {
  const { pipeline, env } = await import('@xenova/transformers');
  Object.assign(env, settings);

  const extractor = await withoutWarnings(() =>
    pipeline('feature-extraction', model, {
      quantized: recipe.quantized,
      progress_callback: (event: unknown) => {
        if (isProgressEvent(event)) {
          onProgress?.({ file: event.file, loadedBytes: event.loaded, totalBytes: event.total });
        }
      },
    }),
  );
  const { tokenizer, model: run } = extractor as unknown as LoadedPipeline;
  tokenizer.model_max_length = Math.min(tokenizer.model_max_length ?? Infinity, recipe.maxTokens);

  return async (texts) => {
    const inputs = tokenizer([...texts], { padding: true, truncation: true });
    const outputs = await run(inputs);
    const hidden = outputs.last_hidden_state ?? outputs.token_embeddings;
    const [, length, dimension] = hidden?.dims ?? [];
    if (hidden === undefined || length === undefined || dimension === undefined) {
      throw new Error('the model gives no vector for each token');
    }
    return { data: hidden.data, mask: inputs.attention_mask.data, texts: texts.length, length, dimension };
  };
}

/** The parts of the library's pipeline that are used; its own types say `any` here. */
interface LoadedPipeline {
  readonly tokenizer: {
    model_max_length?: number;
    (texts: string[], options: { padding: boolean; truncation: boolean }): ModelInputs;
  };
  readonly model: (inputs: ModelInputs) => Promise<{
    readonly last_hidden_state?: FloatTensor;
    readonly token_embeddings?: FloatTensor;
  }>;
}

interface ModelInputs {
  readonly attention_mask: { readonly data: BigInt64Array };
}

interface FloatTensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/**
 * The library prints a native stack and retries with another backend when a model does not load. What matters of it is
 * in the error that follows.
 */
async function withoutWarnings<T>(load: () => Promise<T>): Promise<T> {
  const warn = console.warn;
  console.warn = () => undefined;
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
}

function isProgressEvent(event: unknown): event is { file: string; loaded: number; total: number } {
  return typeof event === 'object' && event !== null && 'status' in event && event.status === 'progress';
}
