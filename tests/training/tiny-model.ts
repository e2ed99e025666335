import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { splitArticle } from '../../src/passages/split-article.js';
import {
  builtInModelFiles,
  trainBuiltInModel,
  type TrainingText,
} from '../../src/training/built-in-model.js';
import { replaceFolder } from '../../src/training/model-folder.js';
import type { ModelSettings } from '../../src/training/model-settings.js';

const CORPUS = fileURLToPath(new URL('fixtures/corpus', import.meta.url));

/** Small enough to train in a blink, large enough to learn the four sections of the fixture. */
export const TINY_SETTINGS: ModelSettings = {
  dimension: 16,
  seed: 1,
  vocabulary: { minimumCount: 1, pieceCount: 20 },
  trainedTokens: 200,
  training: { epochs: 30, batchSize: 16, temperature: 0.1, learningRate: 0.05, wordDropout: 0.1 },
};

/** One article on library cards with its Chinese translation, and a glossary of one entry. */
export async function readTinyText(): Promise<TrainingText> {
  const { articles, glossary } = await readCorpus(CORPUS);
  return { articles, passages: articles.flatMap((article) => splitArticle(article)), glossary };
}

/** A model of the tiny text in a folder of its own, which the caller may damage. */
export async function writeTinyModel(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'tiny-model-')), 'model');
  await replaceFolder(folder, builtInModelFiles(trainBuiltInModel(await readTinyText(), TINY_SETTINGS)));
  return folder;
}
