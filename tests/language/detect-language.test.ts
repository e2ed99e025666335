import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect-language.js';

describe('a text is in', () => {
  it.each([
    ['en', 'Who needs a stablecoin licence?'],
    ['en', 'What is Money Safe (智安存) and who can use it at my bank, in short?'],
    ['en', ''],
    ['en', '2025?'],
    ['zh-Hant', '邊個要攞穩定幣牌照？'],
    ['zh-Hant', 'HKMA幾時推出GenA.I. Sandbox？'],
    ['zh-Hant', 'e-HKD 同 e-CNY 有咩分別'],
    ['zh-Hans', '谁需要稳定币牌照？'],
    ['zh-Hans', 'SFC 的 VATP 牌照怎么申请'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
