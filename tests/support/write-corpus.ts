import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Text of a Markdown article. A JSON value is YAML too, so any field can be given. */
export function articleText(fields: Readonly<Record<string, unknown>>, body: string): string {
  const all = { publishedDateTime: '2025-01-01', lang: 'en', ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** Writes files, by path below the folder. */
export async function writeCorpus(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
