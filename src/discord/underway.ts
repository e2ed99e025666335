/** Work that has begun and is to be finished before the bot ends. */
export class Underway {
  private readonly work = new Set<Promise<unknown>>();

  get size(): number {
    return this.work.size;
  }

  add(promise: Promise<unknown>): void {
    this.work.add(promise);
    const remove = (): void => void this.work.delete(promise);
    promise.then(remove, remove);
  }

  /** Waits until everything is done, also what begins meanwhile, but not for ever. @returns whether all was done */
  async finished(milliseconds: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), milliseconds);
    });
    while (this.work.size > 0) {
      if ((await Promise.race([Promise.allSettled(this.work), late])) === 'late') return false;
    }
    clearTimeout(timer);
    return true;
  }
}
