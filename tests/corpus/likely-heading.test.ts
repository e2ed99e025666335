import { describe, expect, it } from 'vitest';
import { likelyHeading } from '../../src/corpus/likely-heading.js';

describe('the heading that was meant', () => {
  const headings = ['What is an e-Cheque', 'How to issue an e-Cheque', 'How to deposit an e-Cheque'];

  it('is the one that is written nearly so', () => {
    expect(likelyHeading('What is an e-Chequ', [], headings)).toBe('What is an e-Cheque');
    expect(likelyHeading('怎樣開出電子支票', [], ['怎樣簽發電子支票', '電子支票安全嗎'])).toBe(
      '怎樣簽發電子支票',
    );
  });

  it('is sooner one that has lost its questions than one that has some', () => {
    expect(likelyHeading('How to write an e-Cheque', ['How to deposit an e-Cheque'], headings)).toBe(
      'How to deposit an e-Cheque',
    );
    expect(likelyHeading('Who may buy', ['Licensing of dealers'], headings)).toBe('Licensing of dealers');
  });

  it('is none when nothing is like it, or nothing was written', () => {
    expect(likelyHeading('Zzz', [], headings)).toBeNull();
    expect(likelyHeading('', ['A'], headings)).toBeNull();
  });
});
