import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusProblem } from './corpus-problem.js';
import { GLOSSARY_FILE, type GlossaryGroup, parseGlossary } from './glossary.js';

/** Reads the glossary of a corpus; a corpus without one has no groups. */
export async function readGlossary(
  directory: string,
): Promise<{ groups: readonly GlossaryGroup[]; problems: readonly CorpusProblem[] }> {
  let text: string;
  try {
    text = await readFile(join(directory, GLOSSARY_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { groups: [], problems: [] };
    throw error;
  }
  return parseGlossary(text);
}
