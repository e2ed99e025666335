/** What was found where a file should be that cannot be read, for a message. */
export function describeUnreadable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  return code === 'EISDIR' ? 'a folder' : `a file that cannot be read (${code ?? 'for an unknown reason'})`;
}
