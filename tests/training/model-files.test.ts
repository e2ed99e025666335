import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.js';
import { openEmbedder } from '../../src/embedding/xenova-embedder.js';
import {
  builtInModelFiles,
  trainBuiltInModel,
  type BuiltInModel,
} from '../../src/training/built-in-model.js';
import { poolTexts } from '../../src/training/mean-pooling.js';
import { replaceFolder, requireReplaceable } from '../../src/training/model-folder.js';
import { tokenIds } from '../../src/training/model-tokenizer.js';
import { NotAModelFolderError } from '../../src/training/not-a-model-folder-error.js';
import { restoreTable } from '../../src/training/quantized-table.js';
import { readTinyText, TINY_SETTINGS } from './tiny-model.js';

describe('the files of a trained model, loaded by Transformers.js', () => {
  let model: BuiltInModel;
  let embedder: Embedder;
  beforeAll(async () => {
    model = trainBuiltInModel(await readTinyText(), TINY_SETTINGS);
    const folder = join(await mkdtemp(join(tmpdir(), 'model-files-')), 'model');
    await replaceFolder(folder, builtInModelFiles(model));
    embedder = await openEmbedder({ model: folder, builtinFolder: folder, cacheFolder: folder });
  });

  /** What training holds a text's vector to be, without tokenizer.json and ONNX. */
  function trainedVector(text: string): Float32Array {
    const table = restoreTable(model.table);
    return poolTexts(table, model.table.dimension, [tokenIds(text, model.vocabulary)]).vectors;
  }

  it.each([
    'Who may borrow books?',
    'A stolen card is replaced FREE of charge — when the harbour police wrote a report.',
    '誰可以借書？',
    '谁可以借书？',
    '訪客無須圖書證，可以在閱覽室看書。',
    'ＬＩＢＲＡＲＹ　card補領$30',
    'unheard-of wordlets, ﬁne',
    'line one\nline two\t— “quoted” café naïve',
    '[PAD] [UNK] [CLS]',
  ])('give %j the vector it was trained with', async (text) => {
    const expected = trainedVector(text);
    const actual = await embedder.embedQuery(text);
    expect(actual).toHaveLength(TINY_SETTINGS.dimension);
    actual.forEach((number, k) => expect(number).toBeCloseTo(expected[k] ?? NaN, 5));
  });
});

describe('replacing a model folder', () => {
  it('puts the new files in place of all old ones and leaves nothing beside them', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'replace-'));
    const folder = join(parent, 'model');
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    await replaceFolder(folder, new Map([['old.json', bytes('old')]]));
    await replaceFolder(folder, new Map([['onnx/new.onnx', bytes('new')]]));
    expect(await readdir(folder)).toEqual(['onnx']);
    expect(await readFile(join(folder, 'onnx/new.onnx'), 'utf8')).toBe('new');
    expect(await readdir(parent)).toEqual(['model']);
  });

  it('is refused for a folder that holds anything but a model', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'replace-'));
    await expect(requireReplaceable(folder)).resolves.toBeUndefined();
    await expect(requireReplaceable(join(folder, 'new'))).resolves.toBeUndefined();
    await writeFile(join(folder, 'diary.txt'), 'dear diary');
    await expect(requireReplaceable(folder)).rejects.toThrow(NotAModelFolderError);
  });

  it('keeps the old files when the new ones cannot be written', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'replace-'));
    const folder = join(parent, 'model');
    await replaceFolder(folder, new Map([['config.json', new Uint8Array(1)]]));
    const clash = new Map([
      ['a', new Uint8Array(1)],
      ['a/b', new Uint8Array(1)],
    ]);
    await expect(replaceFolder(folder, clash)).rejects.toThrow();
    expect((await stat(join(folder, 'config.json'))).size).toBe(1);
  });
});
