import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.js';
import { ModelFilesError } from '../../src/embedding/model-files-error.js';
import { openEmbedder } from '../../src/embedding/xenova-embedder.js';
import { writeTinyModel } from '../training/tiny-model.js';

const ONNX = 'onnx/model_quantized.onnx';

let folder: string;
beforeEach(async () => {
  folder = await writeTinyModel();
});

const open = (model = folder): Promise<Embedder> =>
  openEmbedder({ model, builtinFolder: folder, cacheFolder: join(folder, 'cache') });

describe('a model in a folder', () => {
  it('is the built-in model when it is opened under that name, but for the name', async () => {
    const [builtin, byPath] = [await open('builtin'), await open()];
    expect(builtin.identity).toEqual({ ...byPath.identity, modelId: 'builtin' });
    expect(byPath.identity.modelId).toBe(folder);
    expect(await builtin.embedQuery('lost card')).toEqual(await byPath.embedQuery('lost card'));
  });

  it('gives vectors of unit length, one row per text, in the order of the texts', async () => {
    const embedder = await open();
    const texts = Array.from(
      { length: 40 },
      (_, index) => `${'lost library card '.repeat(1 + ((index * 7) % 11))}${index}`,
    );
    const together = await embedder.embedPassages(texts);
    for (const [index, text] of texts.entries()) {
      const row = together.subarray(index * embedder.dimension, (index + 1) * embedder.dimension);
      expect(Math.hypot(...row)).toBeCloseTo(1, 5);
      const alone = await embedder.embedPassages([text]);
      row.forEach((number, k) => expect(number).toBeCloseTo(alone[k] ?? NaN, 5));
    }
  });

  it('gives zeros for a text in which it knows no token, alone and among others', async () => {
    const embedder = await open();
    const zeros = new Float32Array(embedder.dimension);
    for (const text of ['', '   ', '☃☃☃', '؟', '龘龘'])
      expect(await embedder.embedQuery(text), text).toEqual(zeros);
    const rows = await embedder.embedPassages(['', 'library card', '☃']);
    expect(rows.subarray(0, embedder.dimension)).toEqual(zeros);
    expect(rows.subarray(2 * embedder.dimension)).toEqual(zeros);
    expect(rows.every(Number.isFinite)).toBe(true);
  });

  it('reads a text of ten million characters up to its maximum without complaint', async () => {
    const vector = await (await open()).embedQuery('library card '.repeat(800_000));
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });

  it('embeds no texts as no rows', async () => {
    expect(await (await open()).embedPassages([])).toHaveLength(0);
  });

  it('can be opened several times at once', async () => {
    const other = await writeTinyModel();
    const [first, second] = await Promise.all([open(), open(other)]);
    expect(first.identity.modelId).toBe(folder);
    expect(second.identity.modelId).toBe(other);
  });

  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', ONNX, 'recipe.json'])(
    'has another hash when %s changes',
    async (file) => {
      const before = (await open()).identity.modelHash;
      const path = join(folder, file);
      const bytes = await readFile(path);
      // White space after JSON; a number of the table in ONNX.
      const changed = Buffer.concat([bytes, Buffer.from(' ')]);
      if (file === ONNX) bytes.copy(changed, 0, 0, bytes.length - 200);
      if (file === ONNX) bytes[2000] = (bytes[2000] ?? 0) ^ 1;
      await writeFile(path, file === ONNX ? bytes : changed);
      expect((await open()).identity.modelHash).not.toBe(before);
    },
  );
});

describe('a model folder that cannot be used', () => {
  async function failure(): Promise<ModelFilesError> {
    const error: unknown = await open().then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ModelFilesError);
    return error as ModelFilesError;
  }

  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', ONNX])(
    'names %s when it is missing',
    async (file) => {
      await rm(join(folder, file));
      const error = await failure();
      expect(error.file).toBe(join(folder, file));
      expect(error.message).toContain('found no such file; expected');
    },
  );

  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', ONNX, 'recipe.json'])(
    'names %s when it breaks off half-way',
    async (file) => {
      const path = join(folder, file);
      const bytes = await readFile(path);
      await writeFile(path, bytes.subarray(0, bytes.length / 2));
      expect((await failure()).file).toBe(path);
    },
  );

  it.each([
    ['nothing', ''],
    ['a web page', '<!doctype html><html><body>Not found</body></html>'],
    ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n'],
  ])('names the ONNX file when it holds %s', async (_, content) => {
    await writeFile(join(folder, ONNX), content);
    const error = await failure();
    expect(error.file).toBe(join(folder, ONNX));
    expect(error.expected).toBe('a whole ONNX model');
  });

  it('says that the files do not belong together when the runtime refuses the model', async () => {
    // Field 7 (graph) with 4 bytes in it that are no graph.
    await writeFile(join(folder, ONNX), Uint8Array.from([0x3a, 4, 255, 255, 255, 255]));
    expect((await failure()).message).toContain('do not make a model together');
  });

  it('names config.json when its dimension is not that of the vectors', async () => {
    const path = join(folder, 'config.json');
    const config = JSON.parse(await readFile(path, 'utf8')) as object;
    await writeFile(path, JSON.stringify({ ...config, hidden_size: 384 }));
    const error = await failure();
    expect(error.message).toContain(`${path}: found hidden_size 384; expected 16`);
  });

  it('names recipe.json when it is not a recipe', async () => {
    await writeFile(join(folder, 'recipe.json'), '{"pooling": "max"}');
    const error = await failure();
    expect(error.file).toBe(join(folder, 'recipe.json'));
    expect(error.found).toContain('pooling');
  });
});
