/** A model setting that is neither a folder that exists nor an id the hub could know. */
export class UnknownModelError extends Error {
  override readonly name = 'UnknownModelError';

  constructor(readonly model: string) {
    super(
      `Embedding model ${JSON.stringify(model)} is neither a folder on this machine nor a hub id such as ` +
        `Xenova/all-MiniLM-L6-v2; correct EMBEDDING_MODEL, or leave it blank for the built-in model.`,
    );
  }
}
