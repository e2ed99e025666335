import { InvalidArgumentError } from 'commander';

/**
 * Reads the value of an option that is a number.
 *
 * @param least - smallest number that makes sense
 * @param most - largest number that makes sense
 */
export function wholeNumber(
  least: number,
  most: number,
): (text: string, before: number | undefined) => number {
  return (text, before) => {
    refuseTwice(before);
    const number = /^\d+$/.test(text) ? Number(text) : NaN;
    // Also refuses NaN.
    if (!(number >= least && number <= most))
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
    return number;
  };
}

/**
 * Reads the value of an option that names a file or folder. A blank one would be the folder one stands in, and one that begins
 * with a hyphen is the next option, its own value forgotten.
 */
export function pathOption(text: string, before: string | undefined): string {
  refuseTwice(before);
  if (text.trim() === '' || text.startsWith('-'))
    throw new InvalidArgumentError('Expected a file or folder.');
  return text;
}

/** Which of two different values is meant, nobody can tell. */
function refuseTwice(before: unknown): void {
  if (before !== undefined) throw new InvalidArgumentError('The option is given twice; give it once.');
}
