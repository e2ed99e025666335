import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const PROJECT = resolve(import.meta.dirname, '../..');
/** Inside the project, so that its packages are found from there, and where no tool looks for sources. */
const BUILDS = join(PROJECT, 'node_modules', '.cache', 'test-program');

let program: Promise<string> | undefined;

/**
 * Compiles src/ for tests that start the real commands, once for each state of the sources, whichever test asks first.
 *
 * Types are checked elsewhere. The result is named after the sources' hash, and written beside and renamed, because
 * several test files, and several people in one checkout, may need it at the same time.
 *
 * @returns the folder that holds `cli/`, as `dist/` does
 */
export function compiledProgram(): Promise<string> {
  program ??= compile();
  return program;
}

async function compile(): Promise<string> {
  const source = join(PROJECT, 'src');
  const names = (await readdir(source, { recursive: true }))
    .filter((name) => /(?<!\.d)\.ts$/.test(name))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(join(source, name), 'utf8')));
  const hash = createHash('sha256');
  names.forEach((name, at) => hash.update(`${name}\0${texts[at] ?? ''}\0`));
  const build = join(BUILDS, hash.digest('hex').slice(0, 16));
  const dist = join(build, 'dist');
  if ((await stat(dist).catch(() => null)) !== null) return dist;
  await removeOldBuilds();
  const beside = `${build}.${randomBytes(4).toString('hex')}`;
  for (const [at, name] of names.entries()) {
    const { outputText } = ts.transpileModule(texts[at] ?? '', {
      compilerOptions: COMPILER_OPTIONS,
      fileName: name,
    });
    const file = join(beside, 'dist', name.replace(/\.ts$/, '.js'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, outputText);
  }
  // Below node_modules the project's own package.json does not count.
  await writeFile(join(beside, 'package.json'), '{ "type": "module" }\n');
  // The program looks for its built-in model beside `dist/`.
  await symlink(join(PROJECT, 'models'), join(beside, 'models'));
  await rename(beside, build).catch(async (error: unknown) => {
    await rm(beside, { recursive: true });
    if ((await stat(dist).catch(() => null)) === null) throw error;
  });
  return dist;
}

const COMPILER_OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  isolatedModules: true,
};

/** Builds of other states of the sources that nobody has needed for an hour. */
async function removeOldBuilds(): Promise<void> {
  for (const name of await readdir(BUILDS).catch(() => [])) {
    const { mtimeMs } = await stat(join(BUILDS, name)).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > 3_600_000) await rm(join(BUILDS, name), { recursive: true, force: true });
  }
}
