#!/usr/bin/env node
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { answerJson } from '../answer/answer-json.js';
import type { Request } from '../answer/answerer.js';
import type { Config } from '../config.js';
import { LANGUAGES, type Language } from '../language/language.js';
import { ArticleChangedError } from '../retrieval/article-texts.js';
import { renderAnswer, type TerminalStyle } from '../terminal/render-answer.js';
import { renderExplanation } from '../terminal/render-explanation.js';
import { answerLines } from './answer-lines.js';
import { converse } from './converse.js';
import { loadConfig } from './load-config.js';
import { wrongDay, wrongTopic } from './narrowing.js';
import { openSession, type Session } from './open-session.js';
import { EXIT, runCommand, UsageError } from './run-command.js';

interface AskOptions {
  readonly json?: true;
  readonly jsonl?: true;
  readonly explain?: true;
  readonly lang?: Language;
  readonly topic?: string;
  readonly since?: string;
}

const command = new Command('npm run ask --')
  .description('Answers a question about Hong Kong fintech policy with quotes and dated sources.')
  .argument('[question...]', 'the question; without one, on a terminal, you are asked for it')
  .addOption(new Option('--json', 'print one JSON object').conflicts(['explain', 'jsonl']))
  .addOption(
    new Option('--jsonl', 'read one JSON object per line from standard input, print one per line').conflicts(
      'explain',
    ),
  )
  .option('--explain', 'show ranks, scores and what decided')
  .addOption(new Option('--lang <language>', 'answer in this language').choices(LANGUAGES))
  .option('--topic <topic>', 'only articles of this topic or folder')
  .option('--since <date>', 'only articles that know the state of this day (YYYY-MM-DD) or later');

await runCommand(command, async () => {
  const options = command.opts<AskOptions>();
  const question = command.args.join(' ').trim();
  const request = {
    language: options.lang ?? null,
    filter: { topic: options.topic ?? null, since: sinceOf(options) },
  };
  const asksForOne = command.args.length > 0;
  if (options.jsonl && asksForOne)
    throw new UsageError('With --jsonl the questions come from standard input; leave the question out.');
  if (asksForOne && question === '')
    throw new UsageError(
      'The question is empty. Write it in quotes: npm run ask -- "Who licenses stablecoin issuers?"',
    );
  if (!asksForOne && !options.jsonl && (options.json || !process.stdin.isTTY)) {
    throw new UsageError(
      'There is no question. Write it in quotes: npm run ask -- "Who licenses stablecoin issuers?"',
    );
  }
  const config = loadConfig();
  let session = await openSession(config);
  refuseUnknownTopic(session, options.topic);
  if (options.jsonl) return answerLines(process.stdin, process.stdout, session, request, config.CORPUS_DIR);
  if (!asksForOne)
    return converse(async (line) => {
      const asked = { ...request, question: line };
      await printAnswer(session, config, options, asked).catch(async (error: unknown) => {
        if (!(error instanceof ArticleChangedError)) throw error;
        session = await openSession(config);
        await printAnswer(session, config, options, asked);
      });
    });
  await printAnswer(session, config, options, { ...request, question });
  return EXIT.done;
});

// After a conversation the terminal may hold the process although it is read no more: seen twice in full test runs.
if (process.stdin.isTTY && command.args.length === 0) process.exit();

async function printAnswer(
  session: Session,
  config: Config,
  options: AskOptions,
  request: Request,
): Promise<void> {
  const trace = await session.answerer.answer(request);
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify(answerJson(null, trace.answer, trace.timings, config.CORPUS_DIR), null, 2)}\n`,
    );
    return;
  }
  const { isTTY, columns } = process.stdout;
  // picocolors also colours a pipe where CI is set; what is piped on is text, unless colours are asked for by name.
  const inColor = pc.isColorSupported && (isTTY || process.env['FORCE_COLOR'] !== undefined);
  const style: TerminalStyle = { colors: pc.createColors(inColor), columns: isTTY ? columns : null };
  process.stdout.write(renderAnswer(trace.answer, style));
  if (options.explain) process.stdout.write(renderExplanation(trace, session.index.vectors.kind, style));
}

function refuseUnknownTopic({ index }: Session, topic: string | undefined): void {
  const wrong = topic === undefined ? null : wrongTopic(index.contents.articles, topic);
  if (wrong !== null) throw new UsageError(`--topic: ${wrong}.`);
}

function sinceOf({ since }: AskOptions): string | null {
  const wrong = since === undefined ? null : wrongDay(since);
  if (wrong !== null) throw new UsageError(`--since: ${wrong}.`);
  return since ?? null;
}
