/** Conversations that are remembered; the one that was silent longest is forgotten first. */
const MOST = 1_000;

/**
 * The last question of each thread and direct conversation, in memory only. After a restart it is read from the last answer;
 * asking Discord for messages each time would be slow, and fails while it cannot list messages with components
 * (discord-api-docs #8611).
 */
export class Conversations {
  private readonly questions = new Map<string, string>();

  remember(channelId: string, question: string): void {
    this.questions.delete(channelId);
    this.questions.set(channelId, question);
    const [oldest] = this.questions.keys();
    if (this.questions.size > MOST && oldest !== undefined) this.questions.delete(oldest);
  }

  lastQuestion(channelId: string): string | null {
    return this.questions.get(channelId) ?? null;
  }
}
