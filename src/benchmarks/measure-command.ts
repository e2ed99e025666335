import { spawn } from 'node:child_process';

/** What one whole process took. */
export interface CommandCost {
  readonly milliseconds: number;
  /** Peak resident memory in megabytes (10⁶ bytes), as the operating system counted it. */
  readonly peakMegabytes: number;
}

/** Makes a process say its own peak memory as it ends: Node cannot ask for that of a child. */
const REPORT_MEMORY = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS+' KiB'))`;

/**
 * Runs a Node program once, from start to end, its output thrown away.
 *
 * @throws {Error} when the program fails
 */
export function measureCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<CommandCost> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', REPORT_MEMORY, ...args], {
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const peak = /peak (\d+) KiB$/.exec(stderr);
      if (code !== 0 || peak === null)
        reject(new Error(`node ${args.join(' ')} ended with ${code ?? 'a signal'}: ${stderr}`));
      else
        resolve({ milliseconds: performance.now() - start, peakMegabytes: (Number(peak[1]) * 1024) / 1e6 });
    });
  });
}
