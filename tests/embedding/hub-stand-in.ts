import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** How the stand-in answers a request for a file. */
export type HubAnswer = 'whole' | 'not found' | 'cut off' | 'shortened';

export interface HubStandIn {
  readonly url: string;
  /** Files that were asked for, in order. */
  readonly requests: string[];
  /** Changes how files are served from now on; by name, everything else is served whole. */
  answer(file: string, answer: HubAnswer): void;
  close(): Promise<void>;
}

/** Serves one model folder on 127.0.0.1 under the addresses of the Hugging Face hub: `/<id>/resolve/main/<file>`. */
export async function startHub(modelId: string, folder: string): Promise<HubStandIn> {
  const answers = new Map<string, HubAnswer>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const prefix = `/${modelId}/resolve/main/`;
    const file = request.url?.startsWith(prefix) ? request.url.slice(prefix.length) : null;
    requests.push(file ?? request.url ?? '');
    void respond(response, file === null ? null : join(folder, file), answers.get(file ?? '') ?? 'whole');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    answer: (file, answer) => void answers.set(file, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(response: ServerResponse, path: string | null, answer: HubAnswer): Promise<void> {
  const bytes = path === null || answer === 'not found' ? null : await readFile(path).catch(() => null);
  if (bytes === null) {
    response.writeHead(404).end();
    return;
  }
  const half = bytes.subarray(0, bytes.length / 2);
  const length = answer === 'shortened' ? half.length : bytes.length;
  response.writeHead(200, { 'content-length': length });
  if (answer === 'cut off') response.write(half, () => response.destroy());
  else response.end(answer === 'shortened' ? half : bytes);
}
