/** A folder that was to be replaced by a model holds something else. */
export class NotAModelFolderError extends Error {
  override readonly name = 'NotAModelFolderError';

  constructor(readonly folder: string) {
    super(
      `${folder} is not empty and holds no model, so it is not replaced. Give a new or empty folder to --out.`,
    );
  }
}
