import { createInterface } from 'node:readline/promises';
import { EXIT, report } from './run-command.js';

/** Asks for questions on a terminal until an empty line, `exit`, Ctrl-D or Ctrl-C. A question that fails ends nothing. */
export async function converse(answer: (question: string) => Promise<void>): Promise<number> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n? ' });
  terminal.on('SIGINT', () => terminal.close());
  process.stdout.write('Ask about Hong Kong fintech policy, in English or Chinese.\nAn empty line ends.\n');
  terminal.prompt();
  for await (const line of terminal) {
    const question = line.trim();
    if (question === '' || /^(?:exit|quit)$/i.test(question)) break;
    await answer(question).catch((error: unknown) => void report(error));
    terminal.prompt();
  }
  terminal.close();
  // What was typed beyond the end could keep the terminal open, and the process with it.
  process.stdin.destroy();
  process.stdout.write('\n');
  return EXIT.done;
}
