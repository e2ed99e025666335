import { describe, expect, it } from 'vitest';
import { languageOfLocale, replyLanguage } from '../../src/discord/reply-language.js';

describe('the language of a client', () => {
  it.each([
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['ja', 'en'],
    ['', 'en'],
    [null, 'en'],
    [undefined, 'en'],
  ])('%s is %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language);
  });
});

describe('the language of a reply', () => {
  it('is what the member chose, whatever the question is written in', () => {
    expect(replyLanguage('zh-Hans', 'Who licenses issuers?', 'en-US')).toBe('zh-Hans');
    expect(replyLanguage('en', '誰發牌？', 'zh-TW')).toBe('en');
  });

  it('is else that of the question, whatever the client is set to', () => {
    expect(replyLanguage(null, 'Who licenses issuers?', 'zh-TW')).toBeNull();
    expect(replyLanguage(null, '誰發牌？', 'en-US')).toBeNull();
  });

  it('is else that of the client, when the question does not show its own', () => {
    expect(replyLanguage(null, 'FPS?', 'zh-TW')).toBe('zh-Hant');
    expect(replyLanguage(null, 'HKMA SVF', 'zh-CN')).toBe('zh-Hans');
    expect(replyLanguage(null, 'FPS?', null)).toBe('en');
  });
});
