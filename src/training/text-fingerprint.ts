import { createHash } from 'node:crypto';
import type { TrainingText } from './built-in-model.js';

/** SHA-256 over everything a model learns from, hexadecimal: two models of equal text and settings are equal. */
export function fingerprintText({ articles, glossary }: TrainingText): string {
  const hash = createHash('sha256');
  for (const { path, text } of articles) hash.update(`${path}\0${text}\0`);
  return hash.update(JSON.stringify(glossary)).digest('hex');
}
