import { describe, expect, it } from 'vitest';
import { figureDifferences } from '../../support/figure-differences.js';

describe('different figures', () => {
  it.each([
    ['2,000萬港元', 'HK$25 million', 'number: 2,000萬港元 | HK$25 million'],
    ['25億港元', 'HK$25 million', 'number: 25億港元 | HK$25 million'],
    ['3億4,500萬港元', 'HK$340 million', 'number: 3億4,500萬港元 | HK$340 million'],
    ['九個月', 'six months', 'number: 九個月 | six months'],
    ['兩個牌照', 'three licences', 'number: 兩個 | three'],
    ['兩個牌照', 'a licence', 'number: 兩個 | '],
    ['牌照', 'three licences', 'number:  | three'],
    ['八成', '70%', 'number: 八成 | 70%'],
    ['三分之一', 'two-thirds', 'number: 三分之一 | two-thirds'],
    ['一年半', 'two years', 'number: 一年半 | two years'],
    ['第四季', 'the third quarter', 'number: 第四 | '],
    ['2日改為2日', '2 days to 1 day', 'number: 2日 | 1 day'],
    ['2024年7月29日', '29 July 2025', 'date: 2024-07-29 | 2025-07-29'],
    [
      '2024年7月29日的規則，2025年再修訂',
      'the rule of 29 July 2025, amended in 2025',
      'date: 2024-07-29 | 2025-07-29',
    ],
    ['2025年7月30日', '29 July 2025', 'date: 2025-07-30 | 2025-07-29'],
    ['2025年8月29日', '29 July 2025', 'date: 2025-08-29 | 2025-07-29'],
    ['2025年7月', '29 July 2025', 'date:  | 2025-07-29'],
    ['7月30日', '29 July', 'date: 07-30 | 07-29'],
    ['2025年6月1日及4日', '1 and 3 June 2025', 'date: 2025-06-04 | 2025-06-03'],
    [
      '2024年5月26日至6月30日',
      '26 May to 30 June 2025',
      'date: 2024-05-26, 2024-06-30 | 2025-05-26, 2025-06-30',
    ],
    ['2023年7月至2024年8月', 'July 2024 to August 2024', 'date: 2023-07 | 2024-07'],
    ['2024年', 'in 2023', 'date: 2024 | 2023'],
    ['下午7時30分', '6:30 pm', 'time: 下午7時30分 | 6:30 pm'],
  ])('%s is not %s', (chinese, english, named) => {
    expect(figureDifferences(chinese, english)).toEqual([named]);
  });
});
