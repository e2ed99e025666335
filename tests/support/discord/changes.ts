/** Something that tests wait for did not come in time. */
export class WaitedInVainError extends Error {
  override readonly name = 'WaitedInVainError';
}

/** Lets tests wait until the stand-in's state satisfies them, without polling. */
export class Changes {
  readonly #looks = new Set<() => void>();

  /** To be called after every change of state. */
  announce(): void {
    for (const look of [...this.#looks]) look();
  }

  /**
   * What `look` finds, as soon as it finds something.
   *
   * @param what - names the thing in the error, as in "a reply"
   * @param detail - adds to the error what did happen
   * @throws {WaitedInVainError} when there is nothing after `timeoutMs`
   */
  until<T>(what: string, look: () => T | undefined, timeoutMs: number, detail = () => ''): Promise<T> {
    const found = look();
    if (found !== undefined) return Promise.resolve(found);
    return new Promise((resolve, reject) => {
      const again = (): void => {
        const value = look();
        if (value === undefined) return;
        this.#looks.delete(again);
        clearTimeout(timer);
        resolve(value);
      };
      const timer = setTimeout(() => {
        this.#looks.delete(again);
        reject(new WaitedInVainError(`waited ${timeoutMs} ms for ${what}${detail()}`));
      }, timeoutMs);
      this.#looks.add(again);
    });
  }
}
