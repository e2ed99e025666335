#!/usr/bin/env node
import { Command } from 'commander';
import { formatProblem } from '../corpus/corpus-problem.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { loadConfig } from './load-config.js';
import { EXIT, runCommand } from './run-command.js';

const command = new Command('npm run check-corpus --')
  .description('Checks every article and the glossary, and names every problem with its file and line.')
  .option('--json', 'print the problems as JSON');

await runCommand(command, async () => {
  const { CORPUS_DIR: directory } = loadConfig();
  const corpus = await readCorpus(directory);
  const { problems } = corpus;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = {
    articles: corpus.articles.length,
    drafts: corpus.draftCount,
    glossaryEntries: corpus.glossary.length,
    errors,
    warnings: problems.length - errors,
  };
  if (command.opts<{ json?: true }>().json) {
    process.stdout.write(`${JSON.stringify({ ...counts, problems }, null, 2)}\n`);
  } else {
    for (const problem of problems) process.stdout.write(`${formatProblem(problem, directory)}\n`);
    process.stdout.write(
      `${counts.articles} articles and ${counts.glossaryEntries} glossary entries are in order (${counts.drafts} drafts hidden); ${countOf(errors, 'error')}, ${countOf(counts.warnings, 'warning')}.\n`,
    );
  }
  return errors === 0 ? EXIT.done : EXIT.badOutcome;
});

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
