import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, customIdOf, keyFor, parseCustomId, versionKey } from '../../src/discord/custom-id.js';
import { anyOptions, anyPlaces } from '../support/reply-views.js';

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('passage' as const, 'helpful' as const, 'unhelpful' as const, 'reason' as const),
    places: anyPlaces,
  }),
  fc.record({
    kind: fc.constantFrom('more' as const, 'narrow' as const, 'share' as const),
    options: anyOptions,
  }),
  fc.record({
    kind: fc.constant('sources' as const),
    topic: anyOptions.map(({ topic }) => topic),
    page: fc.nat({ max: 9_999 }),
  }),
);

describe('the id of a button', () => {
  it('says everything that its action holds', () => {
    fc.assert(
      fc.property(anyAction, (action) => {
        expect(parseCustomId(customIdOf(action))).toEqual(action);
      }),
      { numRuns: 500 },
    );
  });

  it('has at most 100 characters and no white space', () => {
    fc.assert(
      fc.property(anyAction, (action) => {
        expect(customIdOf(action)).toMatch(/^[!-~]{1,100}$/);
      }),
    );
    const place = { article: 'abcdef', version: 'abc', offset: 2 ** 32 - 1 };
    expect(customIdOf({ kind: 'unhelpful', places: [place, place, place] }).length).toBeLessThan(100);
  });

  it('is another one for another action', () => {
    fc.assert(
      fc.property(anyAction, anyAction, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(customIdOf(one) === customIdOf(other)).toBe(same);
      }),
    );
  });

  it.each([
    '',
    ':',
    '1',
    '1:',
    '1:p',
    '1:p:',
    '1:x:-:-:-',
    '1:more:-:-:-',
    '1:passage:abcdefabc1',
    '0:p:abcdefabc1',
    '2:p:abcdefabc1',
    '1:p:abcdefabc',
    '1:p:abcdefabc1:',
    '1:p:abcdefabcA',
    '1:p:abcdefabc12345678',
    '1:p:abcdef/bc1',
    '1:m:-:-',
    '1:m:-:-:-:-',
    '1:m:x:-:-',
    '1:m:-:short:-',
    '1:m:-:-:2026-01-01',
    '1:l:-',
    '1:l:-:-1',
    '1:l:-:12345',
    '1:l:-:1:1',
    '1:l:toolongkey:1',
    '1:__proto__:-:-:-',
    '1:constructor:-:-:-',
    '1:toString',
    '1:m:__proto__:-:-',
    '1:m:constructor:-:-',
    ' 1:m:-:-:-',
    '1:m:-:-:-\n',
  ])('%j means nothing', (id) => {
    expect(parseCustomId(id)).toBeNull();
  });

  it('that was cut or garbled means nothing, or an action that can be written again, and never fails', () => {
    const cut = fc.tuple(anyAction, fc.nat(60)).map(([action, end]) => customIdOf(action).slice(0, end));
    fc.assert(
      fc.property(
        fc.oneof(
          cut,
          fc.string(),
          fc.string().map((text) => `1:${text}`),
        ),
        (id) => {
          const action = parseCustomId(id);
          if (action !== null) expect(parseCustomId(customIdOf(action))).toEqual(action);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a short name', () => {
  it('is the same for ever, because it is in messages that were sent', () => {
    expect(keyFor('Stablecoins')).toBe('LUaoYs');
    expect(versionKey('a'.repeat(64))).toBe('_-B');
  });

  it('is six characters that an id can hold, or three for a version, whatever it is short for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(keyFor(name)).toMatch(/^[\w-]{6}$/);
        expect(versionKey(name)).toMatch(/^[\w-]{3}$/);
      }),
    );
  });
});
