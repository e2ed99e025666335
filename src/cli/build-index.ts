#!/usr/bin/env node
import { Command } from 'commander';
import { formatProblem } from '../corpus/corpus-problem.js';
import type { Corpus } from '../corpus/read-corpus.js';
import { planIndexUpdate, updateIndex } from '../search-index/update-index.js';
import { progressBar } from '../terminal/progress-bar.js';
import { loadConfig } from './load-config.js';
import { indexLocation, noteUpdate } from './open-session.js';
import { EXIT, runCommand } from './run-command.js';

const command = new Command('npm run index --')
  .description(
    'Brings the search index up to date with the articles. Unchanged articles are not embedded again.',
  )
  .option('--full', 'build everything again')
  .option('--dry-run', 'say what would be done, and do nothing')
  .option('--json', 'print the report as JSON');

await runCommand(command, async () => {
  const options = command.opts<{ full?: true; dryRun?: true; json?: true }>();
  const config = loadConfig();
  const location = await indexLocation(config);
  const print = (report: object, lines: readonly string[]): void => {
    process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : `${lines.join('\n')}\n`);
  };
  if (options.dryRun) {
    const { plan, corpus } = await planIndexUpdate(location, options.full ?? false);
    printProblems(corpus, config.CORPUS_DIR);
    const what =
      plan.kind === 'build'
        ? `The index would be built: ${plan.reason}.`
        : 'The index is up to date; nothing would be done.';
    print(
      {
        dryRun: true,
        plan,
        articles: corpus.articles.length,
        drafts: corpus.draftCount,
        problems: corpus.problems,
      },
      [what],
    );
    return exitCodeOf(corpus);
  }
  const start = performance.now();
  const bar = progressBar('Embedding', process.stderr, () => performance.now());
  const update = await updateIndex(location, options.full ?? false, {
    onProgress: (done, total) => bar.update(done, total),
  }).finally(() => bar.stop());
  const { plan, corpus, report, manifest, index } = update;
  printProblems(corpus, config.CORPUS_DIR);
  noteUpdate(update, config.LOG_LEVEL);
  const seconds = (performance.now() - start) / 1000;
  const { offsets, passages, questions } = index.contents;
  print(
    {
      plan,
      ...report,
      drafts: corpus.draftCount,
      problems: corpus.problems,
      search: index.vectors.kind,
      seconds,
      manifest,
    },
    [
      plan.kind === 'build' ? `Built the index: ${plan.reason}.` : 'The index is up to date.',
      `${corpus.articles.length} articles (${report.articlesEmbedded} embedded, ${report.articlesReused} unchanged, ${corpus.draftCount} drafts hidden), ` +
        `${passages.length} passages, ${offsets.sentenceSpans.length / 2} sentences, ${questions.passages.length} authored questions.`,
      `${report.embeddings} embeddings computed with ${location.embedder.identity.modelId} (${location.embedder.dimension} numbers each), ` +
        `${index.vectors.kind} search, ${seconds.toFixed(1)} s.`,
    ],
  );
  return update.notWritten === null ? exitCodeOf(corpus) : EXIT.badOutcome;
});

function printProblems(corpus: Corpus, directory: string): void {
  for (const problem of corpus.problems) process.stderr.write(`${formatProblem(problem, directory)}\n`);
}

function exitCodeOf(corpus: Corpus): number {
  return corpus.problems.some(({ severity }) => severity === 'error') ? EXIT.badOutcome : EXIT.done;
}
