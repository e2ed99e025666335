import { RateLimitError } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/discord/describe-error.js';
import { apiError, httpError, QUESTION, TOKEN } from '../support/request-errors.js';

const inOwnCode = (message: string): Error => {
  const error = new TypeError(message);
  error.stack = `TypeError: ${message}
    at Client.login (/srv/bot/node_modules/discord.js/src/client/Client.js:12:3)
    at async ask (/srv/bot/dist/discord/answer-question.js:52:19)
    at node:internal/process/task_queues:95:5`;
  return error;
};

describe('an error in the log', () => {
  it('of a request has its numbers and its method', () => {
    expect(describeError(apiError(400, 50_035))).toEqual({
      error: 'DiscordAPIError',
      code: 50_035,
      status: 400,
      method: 'PATCH',
    });
    expect(describeError(httpError(502))).toEqual({ error: 'HTTPError', status: 502, method: 'PATCH' });
  });

  it('of our own has its name, its code and the first line of ours that it went through', () => {
    expect(describeError(inOwnCode('no'))).toEqual({
      error: 'TypeError',
      at: 'dist/discord/answer-question.js:52:19',
    });
    expect(describeError(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }))).toMatchObject({
      error: 'Error',
      code: 'ECONNREFUSED',
    });
  });

  it('that is no error has what it is', () => {
    for (const thrown of ['a text', 5, null, undefined, { message: TOKEN }])
      expect(describeError(thrown)).toEqual({ error: typeof thrown });
  });

  it('never has a token, an address or what a member asked', () => {
    const errors = [
      apiError(401, 0),
      httpError(500),
      new RateLimitError({
        global: false,
        hash: 'abc',
        limit: 5,
        majorParameter: '123456789012345678',
        method: 'PATCH',
        retryAfter: 5,
        route: '/webhooks/:id/:token/messages/@original',
        scope: 'user',
        sublimitTimeout: 0,
        timeToReset: 5,
        url: `https://discord.com/api/v10/webhooks/123456789012345678/${TOKEN}`,
      }),
      inOwnCode(`connect to https://discord.com/${TOKEN}/src/${QUESTION}`),
      inOwnCode(`failed\n    at https://discord.com/${TOKEN}/src/${QUESTION}\n`),
      TOKEN,
    ];
    for (const error of errors) {
      const logged = JSON.stringify(describeError(error));
      expect(logged).not.toContain(TOKEN);
      expect(logged).not.toContain(QUESTION);
      expect(logged).not.toMatch(/https?:/);
    }
  });

  it('can be had of anything that is thrown', () => {
    fc.assert(fc.property(fc.anything(), (thrown) => void describeError(thrown)));
    expect(describeError(Object.assign(new Error('no'), { stack: undefined }))).toEqual({
      error: 'Error',
      at: null,
    });
  });
});
