/** The index folder cannot be written; the index before, if any, is untouched. */
export class IndexNotWrittenError extends Error {
  override readonly name = 'IndexNotWrittenError';
  constructor(
    readonly directory: string,
    options: ErrorOptions,
  ) {
    const { code, message } = (options.cause ?? {}) as Partial<NodeJS.ErrnoException>;
    const reason = REASONS[code ?? ''] ?? message ?? 'unknown reason';
    super(
      `The index could not be written to ${directory}: ${reason}. What was there before still serves. ` +
        `Make room or set INDEX_DIR to a folder that can be written, then run \`npm run index\`.`,
      options,
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file would be larger than is allowed',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where a file is needed',
};
