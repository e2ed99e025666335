import type { Embedder, EmbedderIdentity } from '../../src/embedding/embedder.js';

/**
 * An embedder that can be computed by hand: one axis for each word of a short list. A text's vector counts how often each
 * word stands in it, in any case, scaled to unit length; a text with none of them is all zeros. It records what it is given.
 */
export class WordEmbedder implements Embedder {
  readonly identity: EmbedderIdentity;
  readonly dimension: number;
  /** Texts embedded as documents, in order. */
  readonly passages: string[] = [];
  /** Texts embedded as questions, in order. */
  readonly queries: string[] = [];

  constructor(
    private readonly words: readonly string[],
    identity: Partial<EmbedderIdentity> = {},
  ) {
    this.dimension = words.length;
    this.identity = { modelId: 'words', modelHash: 'a'.repeat(64), recipe: 'counts', ...identity };
  }

  /** Texts embedded so far. */
  get calls(): number {
    return this.passages.length + this.queries.length;
  }

  embedPassages(texts: readonly string[], onProgress?: (done: number) => void): Promise<Float32Array> {
    this.passages.push(...texts);
    onProgress?.(texts.length);
    return Promise.resolve(Float32Array.from(texts.flatMap((text) => this.vectorOf(text))));
  }

  embedQuery(query: string): Promise<Float32Array> {
    this.queries.push(query);
    return Promise.resolve(Float32Array.from(this.vectorOf(query)));
  }

  private vectorOf(text: string): number[] {
    const counts = this.words.map((word) => text.toLowerCase().split(word).length - 1);
    const length = Math.hypot(...counts);
    return counts.map((count) => (length === 0 ? 0 : count / length));
  }
}
