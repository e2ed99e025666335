/** Ids that were seen lately, so that what is delivered twice is handled once: two connections stand while intents change. */
export class RecentIds {
  private readonly ids = new Set<string>();

  /** @param most - how many are remembered; the oldest is forgotten first */
  constructor(private readonly most = 5_000) {}

  /** @returns whether it is new */
  claim(id: string): boolean {
    if (this.ids.has(id)) return false;
    this.ids.add(id);
    const [oldest] = this.ids;
    if (this.ids.size > this.most && oldest !== undefined) this.ids.delete(oldest);
    return true;
  }
}
