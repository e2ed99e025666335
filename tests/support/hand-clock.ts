/** A clock that a test turns by hand. */
export class HandClock {
  /** Milliseconds since 1970. */
  time = Date.UTC(2026, 0, 1);

  readonly now = (): number => this.time;

  /** Lets so many milliseconds pass; the clock can be set back as clocks are. */
  pass(milliseconds: number): void {
    this.time += milliseconds;
  }
}
