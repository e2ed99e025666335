import { printable } from '../language/printable.js';
import { type CorpusProblem, formatProblem } from './corpus-problem.js';

/** Problems that are shown of one file: a maintainer starts at the top, and a hostile file must not fill the screen. */
const SHOWN_OF_A_FILE = 20;

/** One line for each problem, in order of file and line; of a file with very many, the first and how many there are more. */
export function problemLines(problems: readonly CorpusProblem[], corpusDirectory: string): string[] {
  const ofFile = new Map<string, CorpusProblem[]>();
  for (const problem of problems) {
    const others = ofFile.get(problem.file);
    if (others === undefined) ofFile.set(problem.file, [problem]);
    else others.push(problem);
  }
  return [...ofFile].flatMap(([file, all]) => {
    const shown = all.slice(0, SHOWN_OF_A_FILE).map((problem) => formatProblem(problem, corpusDirectory));
    const rest = all.length - shown.length;
    return rest === 0
      ? shown
      : [
          ...shown,
          printable(`${corpusDirectory}/${file}: and ${rest.toLocaleString('en')} more in this file.`),
        ];
  });
}
