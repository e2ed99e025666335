import { Presets, SingleBar } from 'cli-progress';

/** Work shorter than this needs no bar, in milliseconds. */
const QUIET_FOR = 1_500;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Shows how far long work is. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/**
 * A bar with the time left, on a terminal and only once the work has taken a while; nothing anywhere else, so that logs and
 * pipes stay clean.
 *
 * @param label - what is being done: "Embedding"
 * @param now - a clock in milliseconds
 */
export function progressBar(label: string, stream: NodeJS.WriteStream, now: () => number): Progress {
  let bar: SingleBar | null = null;
  const start = now();
  const stop = (): void => {
    bar?.stop();
    for (const signal of SIGNALS) process.off(signal, restore);
  };
  /** The bar hides the cursor; whoever is stopped in the middle must give it back, and then end as asked. */
  const restore = (signal: NodeJS.Signals): void => {
    stop();
    process.kill(process.pid, signal);
  };
  return {
    update(done, total) {
      if (!stream.isTTY || (bar === null && now() - start < QUIET_FOR)) return;
      if (bar === null) {
        bar = new SingleBar(
          {
            stream,
            format: `${label} {bar} {percentage}% · {value}/{total} · {eta_formatted} left`,
            hideCursor: true,
            clearOnComplete: true,
          },
          Presets.shades_classic,
        );
        bar.start(total, done);
        for (const signal of SIGNALS) process.once(signal, restore);
      }
      // A download learns its size on the way.
      bar.setTotal(total);
      bar.update(done);
    },
    stop,
  };
}
