import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWords } from '../../../src/discord/messages/plain-words.js';
import { anyText } from '../../support/discord-texts.js';

describe('the plain words of a message', () => {
  it.each([
    ['<@123456789012345678> who licenses <#123456789012345678>?', 'who licenses ?'],
    ['<@!123456789012345678>what is FPS', 'what is FPS'],
    ['<@&123456789012345678> <id:guide> fees', 'fees'],
    ['fees <:fine:123456789012345678><a:party:123456789012345678>', 'fees'],
    ['since <t:1754049600:R> or <t:1754049600>', 'since or'],
    ['try </admin channel add:123456789012345678> first', 'try first'],
    ['**Who** licenses ||issuers||?', 'Who licenses issuers ?'],
    ['```ts\nfees\n```', 'ts fees'],
    ['what is *this* in snake_case and a|b', 'what is *this* in snake_case and a|b'],
    ['a < b and b > c', 'a < b and b > c'],
    ['see <https://a.example/x>', 'see <https://a.example/x>'],
    ['one\n\n  two\t three ', 'one two three'],
    ['', ''],
  ])('of %j are %j', (content, words) => {
    expect(plainWords(content)).toBe(words);
  });

  it('leave out what somebody else said', () => {
    expect(plainWords('> you need a licence\nis that so?')).toBe('is that so?');
    expect(plainWords('is that so?\n> you need a licence\n> and a bank')).toBe('is that so?');
    expect(plainWords('is that so?\n>>> you need a licence\nand a bank')).toBe('is that so?');
  });

  it('keep a line that begins with a number greater than something', () => {
    expect(plainWords('>50% owners need approval?')).toBe('>50% owners need approval?');
  });

  it('are one line, never longer than the message', () => {
    fc.assert(
      fc.property(anyText, (content) => {
        const words = plainWords(content);
        expect(words).not.toMatch(/\n|^\s|\s$|\s{2}/);
        expect(words.length).toBeLessThanOrEqual(content.length);
      }),
    );
  });

  it('are found in a moment, however long the message', () => {
    const start = performance.now();
    for (const piece of ['<@', '\n', '>\n', '</a ', '<:a', '**', ' >']) plainWords(piece.repeat(2_000));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
