/** A model was to be trained on a folder without any article. */
export class NothingToLearnError extends Error {
  override readonly name = 'NothingToLearnError';
  /** Another setting of CORPUS_DIR mends it. */
  readonly wrongUsage = true;

  constructor(readonly directory: string) {
    super(`${directory} has no articles to learn from. Set CORPUS_DIR to the folder with the articles.`);
  }
}
