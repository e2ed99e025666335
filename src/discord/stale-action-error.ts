/** A button speaks of an article or topic that is gone, or of a state of an article that has changed since. */
export class StaleActionError extends Error {
  override readonly name = 'StaleActionError';
  constructor() {
    super('The button belongs to an earlier state of the articles.');
  }
}
