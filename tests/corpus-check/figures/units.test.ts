import { describe, expect, it } from 'vitest';
import { figureDifferences } from '../../support/figure-differences.js';

describe('the same quantity', () => {
  it.each([
    ['six months', '半年'],
    ['half a year', '6個月'],
    ['two years', '24個月'],
    ['one year', '12個月'],
    ['42 months', '三年半'],
    ['a 42-month plan', '3年半的計劃'],
    ['two weeks', '14日'],
    ['48 hours', '兩天'],
    ['HK$5 million', '500萬元'],
    ['$5 million', '500萬港元'],
    ['HKD 5 million', '500萬港元'],
    ['US dollars of 5 million', '500萬美元'],
    ['RMB 5 billion', '人民幣50億元'],
    ['5 billion yuan', '50億元人民幣'],
    ['five per cent', '百分之五'],
    ['5 per cent', '5%'],
    ['a five-year RMB bond', '人民幣五年期債券'],
    ['three years', '三個年度'],
    ['5 working days', '5個工作天'],
    ['up 5, or 5%', '升5%，即5點'],
    ['US$100m (HK$780m)', '1億美元（7.8億港元）'],
  ])('%s and %s', (english, chinese) => {
    expect(figureDifferences(chinese, english)).toEqual([]);
  });
});

describe('the same number of something else', () => {
  it.each([
    ['六年', 'six months', 'number: 六年 | six months'],
    ['六日', 'six months', 'number: 六日 | six months'],
    ['半年', 'six years', 'number:  | six years'],
    ['升5元', 'up 5%', 'number: 5元 | 5%'],
    ['500萬美元', 'HK$5 million', 'number: 500萬美元 | HK$5 million'],
    ['500萬元人民幣', 'HK$5 million', 'number: 500萬元人民幣 | HK$5 million'],
    ['3個月', '3 years', 'number: 3個月 | 3 years'],
    ['兩天', 'two hours', 'number: 兩天 | two hours'],
  ])('%s is not %s', (chinese, english, named) => {
    expect(figureDifferences(chinese, english)).toEqual([named]);
  });
});
