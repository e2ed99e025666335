import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, webLink } from '../../../src/discord/render/links.js';
import { shownText } from '../../support/discord-markup.js';
import { anyAddress } from '../../support/discord-texts.js';

describe('a link', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,<b>',
    'discord://-/channels/1/2',
    'file:///etc/passwd',
    'hkma.gov.hk',
    '//hkma.gov.hk',
    'https://',
    'http://[::1]/',
    '',
  ])('is never made of %j', (url) => {
    expect(webLink(url)).toBeNull();
    expect(hostOf(url)).toBeNull();
  });

  it('cannot be ended by what stands in its address', () => {
    expect(webLink('https://a.example/x)\n[y](https://evil.example)')).toBe(
      'https://a.example/x%29%5By%5D%28https://evil.example%29',
    );
    expect(webLink('https://a.example/>`**|_~\'"')).toBe("https://a.example/%3E%60%2A%2A%7C_~'%22");
  });

  it('of an ordinary address is that address', () => {
    for (const url of ['https://www.hkma.gov.hk/eng/a_b/', 'http://a.example:8080/x?y=1&z=%20#top'])
      expect(webLink(url)).toBe(url);
  });

  it('leads where its address leads, in characters that end no link and no markup', () => {
    fc.assert(
      fc.property(anyAddress, (url) => {
        const link = webLink(url);
        if (link === null) return;
        expect(new URL(link).host).toBe(new URL(url).host);
        expect(link).toMatch(/^https?:\/\/[!#-&+-;=?-Z^_a-{}~']+$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the host that is shown', () => {
  it('is whose the address is, whatever stands before an @', () => {
    expect(hostOf('https://hkma.gov.hk@evil.example/')).toBe('evil.example');
  });

  it('shows names that only look like others as what they are', () => {
    expect(hostOf('https://hkmа.gov.hk/')).toBe('xn--hkm-8cd.gov.hk');
  });

  it('leaves out "www." and keeps the port', () => {
    expect(hostOf('https://www.sfc.hk/a')).toBe('sfc.hk');
    expect(hostOf('http://www.sfc.hk:8080/a')).toBe('sfc.hk:8080');
  });

  it('of a long name is the end, because the beginning can be anybody’s', () => {
    const host = hostOf(`https://${'hkma-gov-hk.'.repeat(18)}evil.example/`) ?? '';
    expect(host).toMatch(/^….*\.evil\.example$/);
    expect(host.length).toBeLessThanOrEqual(60);
  });

  it('is there for every link, and short, and forms no markup', () => {
    fc.assert(
      fc.property(anyAddress, (url) => {
        const host = hostOf(url);
        expect(host === null).toBe(webLink(url) === null);
        expect(shownText(host ?? '').length).toBeLessThanOrEqual(60);
      }),
      { numRuns: 500 },
    );
  });
});
