/** The folder for downloaded models cannot be written. */
export class ModelCacheError extends Error {
  override readonly name = 'ModelCacheError';

  constructor(
    readonly folder: string,
    options?: ErrorOptions,
  ) {
    super(
      `Downloaded models cannot be kept in ${folder}: the folder cannot be written. Set MODEL_CACHE_DIR to one that can, ` +
        `or leave EMBEDDING_MODEL blank for the built-in model, which needs no download.`,
      options,
    );
  }
}
