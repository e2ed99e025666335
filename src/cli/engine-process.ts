import pc from 'picocolors';
import { catalogueOf } from '../engine/catalogue.js';
import type { EngineCall, EngineMessage } from '../engine/engine-messages.js';
import { serveCall } from '../engine/serve-engine.js';
import { renderExplanation } from '../terminal/render-explanation.js';
import { loadConfig } from './load-config.js';
import { openSession } from './open-session.js';
import { EXIT, exitCodeOf } from './run-command.js';

// The engine's own process, started by the bot. It ends with the bot: a signal that reaches both (Ctrl-C, systemd) must not
// take the engine away while the bot still finishes what is under way.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.once('disconnect', () => process.exit(EXIT.done));
// The bot may have ended while this program was being loaded.
if (!process.connected) process.exit(EXIT.done);

try {
  const config = loadConfig();
  const { answerer, index, texts, manifest } = await openSession(config);
  const parts = {
    answerer,
    index,
    texts,
    explain: (trace: Parameters<typeof renderExplanation>[0]) =>
      renderExplanation(trace, index.vectors.kind, { colors: pc.createColors(false), columns: null }),
  };
  // The first question pays for compiling code and for the model's first run; that one is ours.
  await answerer
    .answer({
      question: 'Who licenses stablecoin issuers? 邊個發牌?',
      language: null,
      filter: { topic: null, since: null },
    })
    .catch(() => undefined);
  process.on('message', (call: EngineCall) => {
    void serveCall(call, parts).then(send);
  });
  send({
    kind: 'ready',
    catalogue: catalogueOf(index, {
      model: config.EMBEDDING_MODEL,
      builtAt: manifest?.builtAt ?? null,
      build: manifest?.build ?? null,
      filesLeftOut: manifest?.counts.filesLeftOut ?? 0,
    }),
  });
} catch (error) {
  const wrongUsage = exitCodeOf(error) === EXIT.wrongUsage;
  send({ kind: 'not-opened', message: messageOf(error), wrongUsage }, () => process.exit(EXIT.done));
}

/** @param onSent - called also when nobody is there to hear it */
function send(message: EngineMessage, onSent = (): void => undefined): void {
  process.send?.(message, onSent);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
