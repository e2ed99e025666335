import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, unauthorized, unknownRoute } from './api-error.js';
import { faultAnswer, Faults, type Fault } from './faults.js';
import { fieldsOf, listOf } from './fields.js';
import type { Platform } from './platform.js';
import { readBody, type RequestBody } from './request-body.js';
import { findRoute, type Answer, type Call, type Match, type Route } from './router.js';

/** A request of the bot. */
export interface LoggedRequest {
  readonly method: string;
  /** Path after `/api/v10`, without the query. */
  readonly path: string;
  /** The path's template, as in `/channels/:channelId/messages`; null when the stand-in does not know the path. */
  readonly route: string | null;
  readonly query: string;
  readonly body: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Status of the answer; null while there is none. */
  status: number | null;
}

const PREFIX = '/api/v10';

/** Discord's end of the requests: finds the route, lets faults strike, and writes everything down. */
export class Rest {
  readonly requests: LoggedRequest[] = [];
  readonly faults = new Faults();
  readonly server: Server;
  readonly #platform: Platform;
  readonly #routes: readonly Route[];

  constructor(platform: Platform, routes: readonly Route[]) {
    this.#platform = platform;
    this.#routes = routes;
    this.server = createServer((request, response) => {
      void this.#serve(request, response);
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const method = request.method ?? 'GET';
    const path = url.pathname.startsWith(`${PREFIX}/`) ? url.pathname.slice(PREFIX.length) : url.pathname;
    const match = findRoute(this.#routes, method, path);
    const body = await readBody(request).catch((error: unknown) => error as Error);
    const entry: LoggedRequest = {
      ...{ method, path, route: match?.route.template ?? null, query: url.search },
      ...{ body: body instanceof Error ? String(body) : body.json, at: Date.now(), status: null },
    };
    this.requests.push(entry);
    this.#platform.changes.announce();
    const fault = this.faults.strike(method, path, entry.route);
    await sleep(this.#platform.options.latencyMs + (fault?.delayMs ?? 0));
    const fails =
      fault !== null && (fault.hang === true || fault.reset === true || fault.status !== undefined);
    const right = (): Answer => this.#answer(request, match, body, url.searchParams);
    if (!fails) this.#write(entry, response, right());
    else {
      if (fault.carriedOut === true) right();
      this.#fail(entry, request, response, fault);
    }
    this.#platform.changes.announce();
  }

  #answer(
    { headers }: IncomingMessage,
    match: Match | null,
    body: RequestBody | Error,
    query: URLSearchParams,
  ): Answer {
    try {
      if (match === null) throw unknownRoute();
      const { route, params } = match;
      const { token } = this.#platform.options;
      if (route.open !== true && headers.authorization !== `Bot ${token}`) throw unauthorized();
      if (body instanceof Error) throw new ApiError(400, 50_109, 'The request body contains invalid JSON.');
      const call: Call = {
        platform: this.#platform,
        label: `${route.method} ${route.template}`,
        query,
        body: fieldsOf(body.json),
        list: listOf(body.json),
        files: body.files,
        param: (name) => params.get(name) ?? '',
      };
      return route.handle(call);
    } catch (error) {
      if (error instanceof ApiError) return { status: error.status, body: error.body };
      // A fault of the stand-in itself must not look like one of Discord's, which are tried again in silence.
      return { status: 418, body: { message: `the stand-in failed: ${String(error)}`, code: 0 } };
    }
  }

  #fail(entry: LoggedRequest, request: IncomingMessage, response: ServerResponse, fault: Fault): void {
    if (fault.hang === true) return;
    if (fault.reset === true) {
      request.socket.resetAndDestroy();
      return;
    }
    const status = fault.status ?? 500;
    const { headers, body } = faultAnswer(fault, status);
    this.#write(entry, response, { status, body }, headers);
  }

  #write(
    entry: LoggedRequest,
    response: ServerResponse,
    answer: Answer,
    headers: Record<string, string> = {},
  ): void {
    entry.status = answer.status;
    if (answer.body === undefined) response.writeHead(answer.status, headers).end();
    else {
      const type = { 'Content-Type': 'application/json' };
      response.writeHead(answer.status, { ...type, ...headers }).end(JSON.stringify(answer.body));
    }
  }
}
