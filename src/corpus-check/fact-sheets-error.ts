/** A folder of fact sheets, or one of the sheets, cannot be read. */
export class FactSheetsError extends Error {
  override readonly name = 'FactSheetsError';
  /** Another folder on the command line mends it. */
  readonly wrongUsage = true;
  constructor(
    readonly place: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(
      `--facts ${place}: ${reason}. Name a folder with fact sheets: ordinary Markdown files (*.md).`,
      options,
    );
  }
}
