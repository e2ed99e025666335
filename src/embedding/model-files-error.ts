/** A file of a model that is missing, damaged, or does not fit the others. */
export class ModelFilesError extends Error {
  override readonly name = 'ModelFilesError';

  /**
   * @param file - path of the file, or of the folder when no single file is to blame
   * @param found - what is wrong with it
   * @param expected - what should be there
   * @param nextStep - what to do about it, a sentence
   */
  constructor(
    readonly file: string,
    readonly found: string,
    readonly expected: string,
    readonly nextStep: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: found ${found}; expected ${expected}. ${nextStep}`, options);
  }
}
