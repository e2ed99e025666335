#!/usr/bin/env node
import { Command } from 'commander';
import type { IsoDate } from '../corpus/article.js';
import type { CorpusProblem } from '../corpus/corpus-problem.js';
import { GLOSSARY_FILE } from '../corpus/glossary-file.js';
import { checkedOutOfScope } from '../corpus/out-of-scope.js';
import { problemLines } from '../corpus/problem-lines.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { checkArticles } from '../corpus-check/check-articles.js';
import { checkFacts, type FactReport } from '../corpus-check/check-facts.js';
import { checkGlossary } from '../corpus-check/check-glossary.js';
import { checkOutOfScope } from '../corpus-check/check-out-of-scope.js';
import { checkPresence } from '../corpus-check/check-presence.js';
import { FactSheetsError } from '../corpus-check/fact-sheets-error.js';
import { type HouseArticle, houseArticles } from '../corpus-check/house-article.js';
import { readFactSheets } from '../corpus-check/read-fact-sheets.js';
import { loadConfig } from './load-config.js';
import { EXIT, runCommand } from './run-command.js';

const command = new Command('npm run check-corpus --')
  .description(
    'Checks every article, the glossary and out-of-scope.yml, and names every problem with its file and line.',
  )
  .option('--facts <directory>', 'also say which links of these fact sheets (*.md) no article uses')
  .option('--json', 'print the problems as JSON');

await runCommand(command, async () => {
  const options = command.opts<{ facts?: string; json?: true }>();
  const { CORPUS_DIR: directory } = loadConfig();
  const corpus = await readCorpus(directory);
  const outOfScope = await checkedOutOfScope(directory);
  const houses = houseArticles(corpus.articles);
  const refused = new Set(corpus.problems.filter(isFaultOfArticle).map(({ file }) => file));
  const present = new Set<string>([...corpus.articles.map(({ path }) => path), ...refused]);
  const translations = new Set<string>(
    corpus.articles.filter(({ translationOf }) => translationOf !== null).map(({ path }) => path),
  );
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length) as IsoDate;
  const problems = [
    ...corpus.problems,
    ...checkPresence(corpus, houses.length),
    ...outOfScope.problems,
    ...checkOutOfScope(outOfScope.questions, corpus.articles),
    ...checkArticles(corpus.articles, houses, refused, today),
    ...(houses.length === 0 ? [] : checkGlossary(corpus.glossaryLines, present, translations)),
  ].sort(byPlace);
  const facts = options.facts === undefined ? null : await factsIn(options.facts, houses);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = {
    articles: corpus.articles.length,
    drafts: corpus.draftCount,
    glossaryEntries: corpus.glossary.length,
    errors,
    warnings: problems.length - errors,
  };
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify({ ...counts, problems, ...(facts instanceof Error ? {} : facts && { facts }) }, null, 2)}\n`,
    );
  } else {
    for (const line of problemLines(problems, directory)) process.stdout.write(`${line}\n`);
    if (facts !== null && !(facts instanceof Error)) process.stdout.write(factLines(facts));
    process.stdout.write(
      `${counts.articles} articles and ${counts.glossaryEntries} glossary entries read (${counts.drafts} drafts hidden); ${countOf(errors, 'error')}, ${countOf(counts.warnings, 'warning')}.\n`,
    );
  }
  // The articles are checked whatever the sheets are.
  if (facts instanceof Error) throw facts;
  return errors === 0 && (facts?.unusedLinks ?? []).length === 0 ? EXIT.done : EXIT.badOutcome;
});

async function factsIn(
  directory: string,
  houses: readonly HouseArticle[],
): Promise<FactReport | FactSheetsError> {
  try {
    return checkFacts(await readFactSheets(directory), houses);
  } catch (error) {
    if (error instanceof FactSheetsError) return error;
    throw error;
  }
}

function byPlace(a: CorpusProblem, b: CorpusProblem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
}

/** An article that is there, and whose contents nobody knows. */
function isFaultOfArticle({ severity, file }: CorpusProblem): boolean {
  return severity === 'error' && file !== GLOSSARY_FILE;
}

function factLines({ facts, leftOut, unusedLinks, unusedFigures }: FactReport): string {
  const lines = [
    ...leftOut.map(({ sheet, line }) => `${sheet}:${line}: left out, as it is marked to be verified`),
    ...unusedLinks.map(({ sheet, line, url }) => `${sheet}:${line}: no article uses ${url}`),
    ...unusedFigures.map(
      ({ sheet, line, figures }) =>
        `${sheet}:${line}: no paragraph with this fact's links says ${figures.join(', ')}`,
    ),
    `${facts} facts with a link; ${leftOut.length} left out, ${unusedLinks.length} links unused, ${unusedFigures.length} facts with figures to look at.`,
  ];
  return `${lines.join('\n')}\n`;
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
