import type { IncomingMessage } from 'node:http';
import { textOf } from './fields.js';
import type { SentFile } from './message-store.js';

export interface RequestBody {
  /** What the JSON says; null when there is no body. */
  readonly json: unknown;
  readonly files: SentFile[];
}

/**
 * Reads the body of a request: JSON, or a form with files and the JSON in `payload_json`.
 *
 * @throws {SyntaxError} when the JSON is none
 */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return { json: null, files: [] };
  const contentType = textOf(request.headers['content-type']);
  if (contentType.startsWith('multipart/form-data')) return readForm(bytes, contentType);
  return { json: JSON.parse(bytes.toString()) as unknown, files: [] };
}

async function readForm(bytes: Buffer, contentType: string): Promise<RequestBody> {
  // Deprecated for servers that get large files from strangers, which a test does not.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  const files: SentFile[] = [];
  for (const [, value] of form) {
    if (typeof value === 'string') continue;
    files.push({ name: value.name, contentType: value.type, data: Buffer.from(await value.arrayBuffer()) });
  }
  return { json: JSON.parse(textOf(form.get('payload_json')) || '{}') as unknown, files };
}
