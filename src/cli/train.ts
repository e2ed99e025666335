#!/usr/bin/env node
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { readRetrievalSet } from '../benchmarks/retrieval-set.js';
import { encodeRanker, RANKER_FILE } from '../training/ranker-file.js';
import { legsOf, trainCollection, trainOutsideRanker } from '../training/train-outside-set.js';
import { sectionKey } from '../answer/scope.js';
import { encodeScope } from '../answer/scope-file.js';
import { readOutOfScope } from '../corpus/out-of-scope.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { splitArticle } from '../passages/split-article.js';
import { progressBar } from '../terminal/progress-bar.js';
import {
  builtInModelFiles,
  measureBuiltInModel,
  trainBuiltInModel,
  type TrainingText,
} from '../training/built-in-model.js';
import { renderLegTable, renderModelCard, renderRecallTable } from '../training/model-card.js';
import { replaceFolder, requireReplaceable } from '../training/model-folder.js';
import { trainScope } from '../training/train-scope.js';
import { seededRandom } from '../training/random-source.js';
import { MODEL_SETTINGS } from '../training/model-settings.js';
import { NothingToLearnError } from '../training/nothing-to-learn-error.js';
import { fingerprintText } from '../training/text-fingerprint.js';
import type { TrainingProgress } from '../training/train-table.js';
import { loadConfig } from './load-config.js';
import { pathOption } from './option-values.js';
import { EXIT, runCommand, UsageError } from './run-command.js';

const BUILTIN_MODEL = fileURLToPath(new URL('../../models/builtin', import.meta.url));
const SCOPE_FOLDER = fileURLToPath(new URL('../../models/scope', import.meta.url));

const command = new Command('npm run train --')
  .description(
    "Rebuilds the built-in embedding model from the project's articles, questions and glossary. Takes about eight minutes.",
  )
  .option(
    '--out <folder>',
    `folder for the model; a model that is in it is replaced (default: ${relative('', BUILTIN_MODEL)})`,
    pathOption,
  )
  .option(
    '--passages <file>',
    'learn from an outside set instead: JSON lines {id, title?, text}; needs --questions and --out',
    pathOption,
  )
  .option('--questions <file>', 'its questions: JSON lines {id, question, relevant: [ids]}', pathOption)
  .option('--hold-out', 'only measure: train without every fifth question and ask those; write nothing');

await runCommand(command, async () => {
  const options = command.opts<{ out?: string; holdOut?: true; passages?: string; questions?: string }>();
  const out = options.out ?? relative('', BUILTIN_MODEL);
  const folder = resolve(out);
  if (options.passages !== undefined || options.questions !== undefined) {
    if (
      options.passages === undefined ||
      options.questions === undefined ||
      folder === BUILTIN_MODEL ||
      options.holdOut
    )
      throw new UsageError(
        'An outside set needs --passages, --questions and a folder of its own with --out.',
      );
    return trainOnSet(options.passages, options.questions, folder);
  }
  // Said now, and not after minutes of training.
  if (!options.holdOut) await requireReplaceable(folder);
  const text = await readTrainingText(loadConfig().CORPUS_DIR);
  // Read now, and not after minutes of training: it may have a mistake in it.
  const outOfScope = await readOutOfScope(loadConfig().CORPUS_DIR);

  const heldOut = await withBar('Measuring', (onProgress) =>
    measureBuiltInModel(text, MODEL_SETTINGS, onProgress),
  );
  process.stdout.write(`${renderRecallTable(heldOut.recall)}\n\n${renderLegTable(heldOut.legs)}\n`);
  if (options.holdOut) return EXIT.done;

  const model = await withBar('Training', (onProgress) =>
    trainBuiltInModel(text, MODEL_SETTINGS, onProgress),
  );
  const files = builtInModelFiles(model);
  const card = renderModelCard({
    text,
    fingerprint: fingerprintText(text),
    settings: MODEL_SETTINGS,
    model,
    heldOut,
  });
  files.set('README.md', new TextEncoder().encode(card));
  await replaceFolder(folder, files);
  if (folder === BUILTIN_MODEL) await writeScopeModel(text, outOfScope);
  process.stdout.write(
    `${out}: ${model.table.rows} tokens of ${model.table.dimension} numbers, learned from ` +
      `${text.articles.length} articles and ${text.glossary.length} glossary entries.\n`,
  );
  return EXIT.done;
});

/** A model and a ranker for another corpus, as `npm run bench -- retrieval` uses them (`EMBEDDING_MODEL=<folder>`). */
async function trainOnSet(passagesFile: string, questionsFile: string, folder: string): Promise<number> {
  await requireReplaceable(folder);
  const { passages, questions } = await readRetrievalSet(passagesFile, questionsFile);
  const legs = legsOf(passages);
  const ranker = trainOutsideRanker(passages, questions, legs);
  const files = builtInModelFiles(trainCollection(passages, questions, legs).model);
  files.set(RANKER_FILE, new TextEncoder().encode(encodeRanker(ranker)));
  await replaceFolder(folder, files);
  process.stdout.write(
    `${folder}: a model and a ranker of ${ranker.length} trees, learned from ${passages.length} passages and ${questions.length} questions.\n`,
  );
  return EXIT.done;
}

/**
 * Beside the built-in embedding model, for it serves with any; never for a model in a folder of its own, which is no part of
 * the product. Nothing is written for a corpus without questions to refuse.
 */
async function writeScopeModel({ articles }: TrainingText, outside: readonly string[]): Promise<void> {
  const inside = articles.flatMap(({ questions }) => questions.map(({ question }) => question));
  if (outside.length === 0 || inside.length === 0) return;
  await mkdir(SCOPE_FOLDER, { recursive: true });
  const model = {
    ...trainScope(inside, outside, seededRandom(MODEL_SETTINGS.seed)),
    sections: new Set(
      articles.flatMap(({ path, questions }) => questions.map(({ section }) => sectionKey(path, section))),
    ),
  };
  await writeFile(join(SCOPE_FOLDER, 'scope.json'), encodeScope(model));
}

async function readTrainingText(directory: string): Promise<TrainingText> {
  const { articles, glossary, problems } = await readCorpus(directory);
  if (problems.some(({ severity }) => severity === 'error')) {
    process.stderr.write('Some files were left out. `npm run check-corpus` says why.\n');
  }
  if (articles.length === 0) throw new NothingToLearnError(directory);
  return { articles, passages: articles.flatMap((article) => splitArticle(article)), glossary };
}

async function withBar<Result>(
  label: string,
  work: (onProgress: TrainingProgress) => Result,
): Promise<Result> {
  const bar = progressBar(label, process.stderr, () => performance.now());
  try {
    return await Promise.resolve(work((seen, total) => bar.update(seen, total)));
  } finally {
    bar.stop();
  }
}
