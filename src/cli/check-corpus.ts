#!/usr/bin/env node
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { type CorpusProblem, formatProblem } from '../corpus/corpus-problem.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { checkArticles } from '../corpus-check/check-articles.js';
import { checkFacts, type FactReport } from '../corpus-check/check-facts.js';
import { checkGlossary } from '../corpus-check/check-glossary.js';
import { isHouseArticle, readHouseArticle } from '../corpus-check/house-article.js';
import { loadConfig } from './load-config.js';
import { EXIT, runCommand, UsageError } from './run-command.js';

const command = new Command('npm run check-corpus --')
  .description('Checks every article and the glossary, and names every problem with its file and line.')
  .option('--facts <directory>', 'also say which links of these fact sheets (*.md) no article uses')
  .option('--json', 'print the problems as JSON');

await runCommand(command, async () => {
  const options = command.opts<{ facts?: string; json?: true }>();
  const { CORPUS_DIR: directory } = loadConfig();
  const corpus = await readCorpus(directory);
  const houses = corpus.articles.filter(isHouseArticle).map(readHouseArticle);
  const problems = [
    ...corpus.problems,
    ...checkArticles(corpus.articles, houses),
    ...(houses.length === 0 ? [] : checkGlossary(corpus.glossary, corpus.articles)),
  ].sort(byPlace);
  const facts = options.facts === undefined ? null : checkFacts(await readSheets(options.facts), houses);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = {
    articles: corpus.articles.length,
    drafts: corpus.draftCount,
    glossaryEntries: corpus.glossary.length,
    errors,
    warnings: problems.length - errors,
  };
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ ...counts, problems, ...(facts && { facts }) }, null, 2)}\n`);
  } else {
    for (const problem of problems) process.stdout.write(`${formatProblem(problem, directory)}\n`);
    if (facts !== null) process.stdout.write(factLines(facts));
    process.stdout.write(
      `${counts.articles} articles and ${counts.glossaryEntries} glossary entries read (${counts.drafts} drafts hidden); ${countOf(errors, 'error')}, ${countOf(counts.warnings, 'warning')}.\n`,
    );
  }
  return errors === 0 && (facts?.unusedLinks ?? []).length === 0 ? EXIT.done : EXIT.badOutcome;
});

function byPlace(a: CorpusProblem, b: CorpusProblem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
}

async function readSheets(directory: string): Promise<{ name: string; text: string }[]> {
  const entries = await readdir(directory).catch(() => {
    throw new UsageError(
      `--facts ${directory}: there is no such folder. Name the folder of the fact sheets.`,
    );
  });
  const names = entries.filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(directory, name), 'utf8') })),
  );
}

function factLines({ facts, unusedLinks, unusedFigures }: FactReport): string {
  const lines = [
    ...unusedLinks.map(({ sheet, line, url }) => `${sheet}:${line}: no article uses ${url}`),
    ...unusedFigures.map(
      ({ sheet, line, figures }) =>
        `${sheet}:${line}: no paragraph with this fact's links says ${figures.join(', ')}`,
    ),
    `${facts} facts with a link; ${unusedLinks.length} links unused, ${unusedFigures.length} facts with figures to look at.`,
  ];
  return `${lines.join('\n')}\n`;
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
