import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FIXTURES = new URL('../fixtures/articles/', import.meta.url);

/** Names of the folders of awkward articles; beside each lies `<case>.problems`, what is said about it. */
export const ARTICLE_CASES: readonly string[] = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The folder of a case, which is a corpus. */
export function caseDirectory(name: string): string {
  return fileURLToPath(new URL(name, FIXTURES));
}

/** What is said about a case, one line for each problem. */
export function expectedProblems(name: string): string[] {
  return readFileSync(new URL(`${name}.problems`, FIXTURES), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

export function fixtureBytes(name: string, file: string): Uint8Array {
  return readFileSync(new URL(`${name}/${file}`, FIXTURES));
}
