/** Turns text into vectors. Every vector has unit length, so a dot product is a cosine similarity. */
export interface Embedder {
  /** Which model and how it is used; two embedders with the same identity give the same vectors. */
  readonly identity: EmbedderIdentity;
  /** Numbers in a vector. */
  readonly dimension: number;
  /**
   * Embeds texts as documents.
   *
   * @param texts - any number, each of any length; a text longer than the model's maximum is cut by its tokenizer
   * @param onProgress - told how many of `texts` are done, after each batch
   * @returns one row per text, in order: shape [texts.length × dimension]
   */
  embedPassages(texts: readonly string[], onProgress?: (done: number) => void): Promise<Float32Array>;
  /** Embeds one question: shape [dimension]. */
  embedQuery(query: string): Promise<Float32Array>;
}

/** What an index records about the embedder that made its vectors. */
export interface EmbedderIdentity {
  /** Hub id, or folder as the settings name it; `builtin` for the project's own. */
  readonly modelId: string;
  /** SHA-256 over the model's files, hexadecimal. */
  readonly modelHash: string;
  /** The recipe in one line: prefixes, pooling, normalisation, maximum length. */
  readonly recipe: string;
}
