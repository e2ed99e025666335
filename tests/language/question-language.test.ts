import { describe, expect, it } from 'vitest';
import { writtenLanguage } from '../../src/language/question-language.js';

describe('a question shows that it is in', () => {
  it.each([
    ['en', 'what is FPS'],
    ['en', 'why FPS?'],
    ['en', 'FPS limit'],
    ['en', "What's e-HKD for?"],
    ['en', '(licensed) exchanges?'],
    ['en', 'What is Money Safe (智安存) and who can use it at my bank, in short?'],
    ['zh-Hant', '轉數快係咩'],
    ['zh-Hant', 'FPS 上限'],
    ['zh-Hant', '金融科技'],
    ['zh-Hans', 'FPS 怎么用'],
    ['zh-Hans', '稳定币'],
  ])('%s: %s', (language, text) => {
    expect(writtenLanguage(text)).toBe(language);
  });
});

describe('a question does not show its language when it holds nothing but', () => {
  it.each([
    ['an acronym', 'FPS'],
    ['acronyms', 'HKMA SVF?'],
    ['an acronym in small letters without a vowel', 'fps'],
    ['a number', '2026?'],
    ['a name', 'Project Ensemble'],
    ['a name of mixed case', 'iAM Smart e-HKD mBridge'],
    ['a link', 'https://www.hkma.gov.hk/eng/smart-consumers/'],
    ['a mention and an emoji name', '<@123456789012345678> :thinking:'],
    ['marks', '?!'],
    ['nothing', ''],
  ])('%s: %s', (_, text) => {
    expect(writtenLanguage(text)).toBeNull();
  });
});
