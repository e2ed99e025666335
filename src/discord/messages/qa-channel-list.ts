import type { QaChannels } from '../../records/qa-channels.js';

/** The channels in which questions are answered unasked: those of the settings and those that an admin added. */
export class QaChannelList {
  constructor(
    /** Those of the settings. */
    readonly named: readonly string[],
    private readonly added: QaChannels,
  ) {}

  has(channelId: string): boolean {
    return this.ids().has(channelId);
  }

  get isEmpty(): boolean {
    return this.ids().size === 0;
  }

  /** Whether the settings name it: then only the operator can take it away. */
  isFromSettings(channelId: string): boolean {
    return this.named.includes(channelId);
  }

  private ids(): ReadonlySet<string> {
    return new Set([...this.named, ...this.added.list().map(({ channelId }) => channelId)]);
  }
}
