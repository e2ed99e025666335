/** A folder that was to be replaced by a model holds something else. */
export class NotAModelFolderError extends Error {
  override readonly name = 'NotAModelFolderError';
  /** Another folder for --out mends it. */
  readonly wrongUsage = true;

  constructor(readonly folder: string) {
    super(
      `${folder} is a file, or a folder that is not empty and holds no model, so it is not replaced. Give a new or empty folder to --out.`,
    );
  }
}
