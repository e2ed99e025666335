/** There are no saved scores to compare with. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';
  /** It is a file of the project that is missing or was changed, not a score that fell. */
  readonly wrongUsage = true;

  constructor(
    readonly file: string,
    readonly found: string,
    options?: ErrorOptions,
  ) {
    super(
      `${file}: found ${found}; expected the scores of an earlier run. Restore the file, or write it from a state that is ` +
        'known to be good: npm run evaluate -- --save-baseline',
      options,
    );
  }
}
