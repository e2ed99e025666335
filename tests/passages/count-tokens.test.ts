import { describe, expect, it } from 'vitest';
import { estimateTokens } from '../../src/passages/count-tokens.js';

describe('the estimate of tokens', () => {
  it.each([
    ['', 0],
    [' \n ', 0],
    ['bank', 1],
    ['stablecoin', 2],
    ['銀行', 2],
    ['HK$1.5 billion!', 7],
    ['金管局HKMA', 4],
  ])('of %j is %i', (text, tokens) => {
    expect(estimateTokens(text)).toBe(tokens);
  });
});
