import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ModelCacheError } from '../../src/embedding/model-cache-error.js';
import { ModelUnavailableError } from '../../src/embedding/model-unavailable-error.js';
import { openEmbedder, type OpenEmbedderOptions } from '../../src/embedding/xenova-embedder.js';
import type { DownloadProgress } from '../../src/embedding/xenova-extractor.js';
import { writeTinyModel } from '../training/tiny-model.js';
import { startHub, type HubStandIn } from './hub-stand-in.js';

const MODEL = 'someone/tiny-model';
const FILES = ['config.json', 'onnx/model_quantized.onnx', 'tokenizer.json', 'tokenizer_config.json'];

let folder: string;
let cacheFolder: string;
let hub: HubStandIn;
beforeAll(async () => {
  folder = await writeTinyModel();
});
beforeEach(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'model-cache-'));
  hub = await startHub(MODEL, folder);
});
afterEach(async () => {
  await hub.close();
  await rm(cacheFolder, { recursive: true, force: true });
});

const options = (): OpenEmbedderOptions => ({
  model: MODEL,
  builtinFolder: folder,
  cacheFolder,
  hubUrl: hub.url,
});

async function failureOf(opening: Promise<unknown>): Promise<ModelUnavailableError> {
  const error: unknown = await opening.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ModelUnavailableError);
  return error as ModelUnavailableError;
}

describe('a hub model', () => {
  it('is downloaded with progress to the last byte of every file', async () => {
    const progress = new Map<string, DownloadProgress>();
    const embedder = await openEmbedder({
      ...options(),
      onDownloadProgress: (step) => void progress.set(step.file, step),
    });
    expect([...progress.keys()].sort()).toEqual(FILES);
    for (const { loadedBytes, totalBytes } of progress.values()) expect(loadedBytes).toBe(totalBytes);
    expect((await embedder.embedQuery('library card')).some((number) => number !== 0)).toBe(true);
  });

  it('is the same model as its files in a folder', async () => {
    const fromHub = await openEmbedder(options());
    const fromFolder = await openEmbedder({ ...options(), model: join(cacheFolder, MODEL) });
    expect(fromFolder.identity.modelHash).toBe(fromHub.identity.modelHash);
    expect(await fromFolder.embedQuery('library card')).toEqual(await fromHub.embedQuery('library card'));
  });

  it('is taken from the cache afterwards, without the hub and without progress', async () => {
    await openEmbedder(options());
    await hub.close();
    const steps: DownloadProgress[] = [];
    await openEmbedder({
      ...options(),
      allowDownload: false,
      onDownloadProgress: (step) => void steps.push(step),
    });
    expect(steps).toEqual([]);
  });

  it('is downloaded again where a killed download left half a file in the cache', async () => {
    await openEmbedder(options());
    const onnx = join(cacheFolder, MODEL, 'onnx/model_quantized.onnx');
    const whole = await readFile(onnx);
    await writeFile(onnx, whole.subarray(0, 1000));
    hub.requests.length = 0;
    await openEmbedder(options());
    expect(hub.requests).toEqual(['onnx/model_quantized.onnx']);
    expect((await readFile(onnx)).equals(whole)).toBe(true);
  });
});

describe('a hub model that cannot be had', () => {
  it('says in one sentence that the hub could not be reached and how to go on offline', async () => {
    await hub.close();
    const error = await failureOf(openEmbedder(options()));
    expect(error.reason).toBe('hub-unreachable');
    expect(error.message).toBe(
      `Embedding model ${MODEL} is not on this machine yet and the hub at ${hub.url} could not be reached; ` +
        `to go on offline, leave EMBEDDING_MODEL blank for the built-in model, or put the model's files into a ` +
        `folder and set EMBEDDING_MODEL to that folder.`,
    );
  });

  it.each(FILES)('was not found when the hub has no %s', async (file) => {
    hub.answer(file, 'not found');
    expect((await failureOf(openEmbedder(options()))).reason).toBe('not-on-hub');
  });

  it.each(['cut off', 'shortened'] as const)(
    'was not completely downloaded when the file is %s',
    async (how) => {
      hub.answer('onnx/model_quantized.onnx', how);
      const error = await failureOf(openEmbedder(options()));
      expect(error.reason).toBe('broken-download');
      expect(error.cause).toBeInstanceOf(Error);
    },
  );

  it('is downloaded once the hub serves it whole again', async () => {
    hub.answer('onnx/model_quantized.onnx', 'shortened');
    await failureOf(openEmbedder(options()));
    hub.answer('onnx/model_quantized.onnx', 'whole');
    expect((await openEmbedder(options())).dimension).toBe(16);
  });

  it('is not asked for where its cache cannot be written', async () => {
    const file = join(cacheFolder, 'a-file');
    await writeFile(file, '');
    const opening = openEmbedder({ ...options(), cacheFolder: file });
    await expect(opening).rejects.toThrow(ModelCacheError);
    await expect(opening).rejects.toThrow('Set MODEL_CACHE_DIR to one that can');
    expect(hub.requests).toEqual([]);
  });

  it('is not asked for where downloads are switched off', async () => {
    const error = await failureOf(openEmbedder({ ...options(), allowDownload: false }));
    expect(error.reason).toBe('downloads-off');
    expect(hub.requests).toEqual([]);
  });
});
