import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../src/discord/messages/claims-in.js';

describe('the claims in a message', () => {
  it('are its sentences, one by one', () => {
    expect(claimsIn('Issuers need a licence. The HKMA gives it out under Cap. 656.')).toEqual([
      'Issuers need a licence.',
      'The HKMA gives it out under Cap. 656.',
    ]);
    expect(claimsIn('穩定幣發行人要有牌照。牌照由金管局發出！')).toEqual([
      '穩定幣發行人要有牌照。',
      '牌照由金管局發出！',
    ]);
  });

  it('are not its questions', () => {
    expect(claimsIn('Issuers need a licence. Who gives it out? 邊個發牌畀佢哋？')).toEqual([
      'Issuers need a licence.',
    ]);
  });

  it.each(['I agree!', 'Thanks a lot.', '多謝晒。', 'Banks pay tax', 'ok', '👍👍👍👍👍', '', '……'])(
    'are none in %j, which is too short to be looked up',
    (message) => {
      expect(claimsIn(message)).toEqual([]);
    },
  );

  it('may be as short as four words or six characters', () => {
    expect(claimsIn('Banks pay no tax')).toEqual(['Banks pay no tax']);
    expect(claimsIn('銀行不用繳稅')).toEqual(['銀行不用繳稅']);
    expect(claimsIn('FPS 由銀行運作')).toHaveLength(1);
  });
});
