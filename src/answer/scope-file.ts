import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { SCOPE_FEATURES, type ScopeModel } from './scope.js';

const Schema = v.object({
  bias: v.pipe(v.number(), v.finite()),
  step: v.pipe(v.number(), v.finite(), v.minValue(0)),
  /** Eight bits for each hashed feature. */
  weights: v.pipe(v.string(), v.base64()),
  sections: v.array(v.pipe(v.number(), v.integer())),
});

export function encodeScope({ bias, step, weights, sections }: ScopeModel): string {
  const encoded = Buffer.from(weights.buffer, weights.byteOffset, weights.length).toString('base64');
  return `${JSON.stringify({ bias, step, weights: encoded, sections: [...sections] })}\n`;
}

/**
 * Reads a scope model from disk. Answers go on without one, refusals then rest on the other signs.
 *
 * @param warn - told of a file that is there and cannot be used
 * @returns null when there is none
 */
export async function readScopeModel(file: string, warn: (text: string) => void): Promise<ScopeModel | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) =>
    (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : '',
  );
  if (text === null) return null;
  const model = decodeScope(text);
  if (model === null)
    warn(
      `${file} is damaged: questions of other fields are refused less surely. Restore it, or run \`npm run train\`.`,
    );
  return model;
}

/** @returns null when the text is not a scope model */
export function decodeScope(text: string): ScopeModel | null {
  try {
    const { bias, step, weights, sections } = v.parse(Schema, JSON.parse(text));
    const bytes = Int8Array.from(Buffer.from(weights, 'base64'));
    return bytes.length === SCOPE_FEATURES
      ? { bias, step, weights: bytes, sections: new Set(sections) }
      : null;
  } catch {
    return null;
  }
}
