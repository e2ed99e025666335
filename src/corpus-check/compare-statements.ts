import { type CorpusProblem, quoteValue } from '../corpus/corpus-problem.js';
import { compareFigures, compareLists, phraseDifference } from './compare-figures.js';
import type { StatementPair } from './pair-statements.js';

/** Where statements stand. */
export interface Place {
  readonly file: string;
  readonly originalFile: string;
  /** For a statement that the translation does not have. */
  readonly line: number | null;
}

/** One that is wrong may shift all that follow; more problems than this of one section tell nothing new. */
const MOST_PROBLEMS = 3;

/** What the statements of a translation, or of one section of it, do not say as their counterparts in the original do. */
export function compareStatements(pairs: readonly StatementPair[], place: Place): CorpusProblem[] {
  const problems = pairs.flatMap((pair) => compareStatement(pair, place));
  const told = problems.slice(0, MOST_PROBLEMS);
  const untold = problems.length - told.length;
  return told.map((problem, index) =>
    untold > 0 && index === told.length - 1
      ? { ...problem, remedy: `${problem.remedy} (${untold} more after it.)` }
      : problem,
  );
}

function compareStatement({ translated, original }: StatementPair, place: Place): CorpusProblem[] {
  const { file, originalFile } = place;
  if (translated === null || original === null) {
    const at = `${originalFile}${original?.line == null ? '' : `:${original.line}`}`;
    const found =
      translated === null
        ? `nothing that says ${quoteValue(original?.text ?? '')} (${at})`
        : `${quoteValue(translated.text)}, which ${originalFile} does not say`;
    return [
      {
        severity: 'error',
        file,
        line: translated?.line ?? place.line,
        found,
        expected: 'the same sentences and rows in the same order',
        remedy: 'Add it to the one, or remove it from the other.',
      },
    ];
  }
  const differences = [
    ...compareLists('link', translated.links, original.links),
    ...compareFigures(translated.figures, original.figures),
  ];
  if (differences.length === 0) return [];
  return [
    {
      severity: 'error',
      file,
      line: translated.line ?? place.line,
      found: differences.map(phraseDifference).join('; '),
      expected: `what ${originalFile}${original.line === null ? '' : `:${original.line}`} says: ${quoteValue(original.text)}`,
      remedy: 'Correct the one that is wrong.',
    },
  ];
}
