/** The corpus folder cannot be read. */
export class CorpusNotFoundError extends Error {
  override readonly name = 'CorpusNotFoundError';
  constructor(
    readonly directory: string,
    options: ErrorOptions,
  ) {
    const code = (options.cause as NodeJS.ErrnoException | undefined)?.code;
    const reason =
      code === 'ENOENT' ? 'there is no such folder' : `it cannot be read (${code ?? 'unknown reason'})`;
    super(
      `Found no articles in ${directory}: ${reason}. Set CORPUS_DIR to the folder with the articles.`,
      options,
    );
  }
}
