/** How a program that runs until it is stopped comes to its end. */
export interface EndOfRun {
  /** Resolves with the cause of the end: null for a signal, else what makes it impossible to go on. */
  readonly ended: Promise<Error | null>;
  readonly end: (cause: Error | null) => void;
}

/** Conventional exit code of a program that was interrupted. */
const INTERRUPTED = 130;

/** Listens for Ctrl-C and for being asked to stop; a second Ctrl-C does not wait for anything. */
export function endOfRun(): EndOfRun {
  let end: (cause: Error | null) => void = () => undefined;
  const ended = new Promise<Error | null>((resolve) => {
    end = resolve;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      end(null);
      process.once(signal, () => process.exit(INTERRUPTED));
    });
  }
  return { ended, end: (cause) => end(cause) };
}
