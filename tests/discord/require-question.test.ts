import { describe, expect, it } from 'vitest';
import { MemberError } from '../../src/discord/member-error.js';
import { requireQuestion } from '../../src/discord/require-question.js';

describe('a question', () => {
  it('is put on one line', () => {
    expect(requireQuestion('  Who\n licenses\tissuers? ')).toBe('Who licenses issuers?');
  });

  it('may be one character', () => {
    expect(requireQuestion('稅')).toBe('稅');
  });

  it.each(['', ' \n ', '???', '👍👍', '…', '<>'])('with nothing to look for is refused: %j', (text) => {
    expect(() => requireQuestion(text)).toThrow(MemberError);
  });
});
