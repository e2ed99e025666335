import { fileURLToPath } from 'node:url';
import type { Config } from '../config.js';
import type { Log } from '../discord/context.js';
import { describeError } from '../discord/describe-error.js';
import { startProcessWorker } from '../engine/process-worker.js';
import { SupervisedEngine } from '../engine/supervised-engine.js';

const ENGINE_PROGRAM = fileURLToPath(new URL('engine-process.js', import.meta.url));

/** An engine in a process of its own, with what happens to it in the log; still to be started. */
export function openEngine(config: Config, log: Log): SupervisedEngine {
  return new SupervisedEngine(
    () =>
      startProcessWorker({
        program: ENGINE_PROGRAM,
        // The engine has no business with the token.
        environment: { ...process.env, DISCORD_TOKEN: '' },
        onLine: (line) => log.info({ from: 'engine' }, line),
      }),
    {
      onReady: ({ articles, passages, build }) =>
        log.info(
          { articles: articles.length, passages, build, model: config.EMBEDDING_MODEL },
          'engine ready',
        ),
      // The message tells the operator what to mend; nothing that members asked is in it.
      onEnded: (error, nextTryMs) =>
        log.error(
          { ...describeError(error), reason: error.message, nextTryMs },
          nextTryMs === null ? 'engine not reloaded; the old index goes on answering' : 'engine ended',
        ),
    },
  );
}
