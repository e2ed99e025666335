import * as v from 'valibot';
import type { ScopeModel } from './scope.js';

const Schema = v.object({
  bias: v.number(),
  step: v.number(),
  /** Eight bits for each hashed feature. */
  weights: v.pipe(v.string(), v.base64()),
  articles: v.array(v.string()),
});

export function encodeScope({ bias, step, weights, articles }: ScopeModel): string {
  const encoded = Buffer.from(weights.buffer, weights.byteOffset, weights.length).toString('base64');
  return `${JSON.stringify({ bias, step, weights: encoded, articles: [...articles] })}\n`;
}

/** @returns null when the text is not a scope model: the product then does without one */
export function decodeScope(text: string): ScopeModel | null {
  try {
    const { bias, step, weights, articles } = v.parse(Schema, JSON.parse(text));
    const bytes = Int8Array.from(Buffer.from(weights, 'base64'));
    const isPowerOfTwo = bytes.length > 0 && (bytes.length & (bytes.length - 1)) === 0;
    return isPowerOfTwo ? { bias, step, weights: bytes, articles: new Set(articles) } : null;
  } catch {
    return null;
  }
}
