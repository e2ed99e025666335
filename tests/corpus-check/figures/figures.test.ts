import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../../src/corpus-check/compare-figures.js';
import { figuresOf } from '../../../src/corpus-check/figures/figures.js';

/** What is named of two texts, each difference as `kind: first | second`. */
function differences(first: string, second: string): string[] {
  return compareFigures(figuresOf(first), figuresOf(second)).map(
    ({ kind, first: ours, second: theirs }) => `${kind}: ${ours.join(', ')} | ${theirs.join(', ')}`,
  );
}

describe('the same figures in English and Chinese', () => {
  it.each([
    // numbers and their scales
    ['HK$25 million', '2,500萬港元'],
    ['HK$1.2 billion', '12億港元'],
    ['HK$1 trillion', '1萬億港元'],
    ['US$1.2tn', '1.2兆美元'],
    ['US$1.2tn', '12,000億美元'],
    ['HK$340 million', '3億4,000萬港元'],
    ['HK$1,234 million', '12億3,400萬港元'],
    ['HK$24,000', '2萬4千港元'],
    ['HK$25 million, or HK$0.3 billion', '2,500万港元，或3亿港元'],
    ['37 basis points', '37個基點'],
    ['5 percentage points', '5個百分點'],
    ['Cap. 656', '第656章'],
    ['1,250%', '1,250%'],
    ['2 to 3 million', '200萬至300萬'],
    ['2 to 3 million', '200至300萬'],
    ['2, 3 and 5 million', '200萬、300萬及500萬'],
    ['2000 shops', '2,000間商店'],
    ['RAISe+ for teams', '產學研1+計劃資助團隊'],
    // numbers in words
    ['six months', '六個月'],
    ['six months', '半年'],
    ['six months', '6個月'],
    ['twenty-three banks', '二十三間銀行'],
    ['three licences', '三個牌照'],
    ['half a million', '50萬'],
    ['half a year', '半年'],
    ['18 months', '一年半'],
    ['three and a half years', '三年半'],
    ['half of them', '一半'],
    ['50%', '一半'],
    ['20%', '2成'],
    ['20%', '兩成'],
    ['75%', '七成半'],
    ['one third', '三分之一'],
    ['one-third', '三分之一'],
    ['two-thirds', '三分之二'],
    ['2/3', '三分之二'],
    ['5%', '百分之五'],
    ['sevenfold', '七倍'],
    ['the third quarter', '第三季'],
    ['Phase III', '第三階段'],
    ['both banks', '兩間銀行'],
    ['twelve million', '一千二百萬'],
    ['10–15%', '10%至15%'],
    ['US$5-10 million', '500萬至1,000萬美元'],
    ['10,000 people', '一萬人'],
    ['over 100 firms', '逾百間公司'],
    ['two to three years', '兩至三年'],
    ['the 21st century', '二十一世紀'],
    ['Q3 2025', '2025年第三季'],
    ['H1 2025', '2025年上半年'],
    // words that count nothing
    ['one of the banks', '其中之一'],
    ['the first bank, once and for all', '首間銀行'],
    ['a licence', '一個牌照'],
    ['the rules are uniform', '統一規則，一些例外'],
    ['a third party', '第三方'],
    ['finance, technology and talent', '金融、科技和人才三方面'],
    // dates
    ['29 July 2025', '2025年7月29日'],
    ['July 29, 2025', '2025年7月29日'],
    ['29 July 2025', '二零二五年七月二十九日'],
    ['29 July 2025', '二〇二五年七月二十九日'],
    ['1 and 3 June 2025', '2025年6月1日及3日'],
    ['1, 3 and 5 June 2025', '2025年6月1日、3日及5日'],
    ['26 May to 30 June 2025', '2025年5月26日至6月30日'],
    ['26 to 30 May 2025', '2025年5月26至30日'],
    ['31 Oct-31 Dec 2025', '2025年10月31日至12月31日'],
    ['July 2025', '2025年7月'],
    ['July and August 2025', '2025年7月及8月'],
    ['July and August 2025', '2025年7、8月'],
    ['December 2024 to January 2025', '2024年12月至2025年1月'],
    ['on 4 May 2025, and again in May 2026', '2025年5月4日及2026年5月'],
    ['the 2025-26 Budget', '2025至26年度《財政預算案》'],
    ['2020–25', '2020至2025年'],
    ['in 2024', '2024年'],
    ['the 1990s', '1990年代'],
    ['the 2025/26 year of assessment', '2025-26課稅年度'],
    ['1 June–3 July 2025', '2025年6月1日至7月3日'],
    ['1st of July 2025', '2025年7月1日'],
    ['1st June 2025', '2025年6月1日'],
    ['2025-07-29', '2025年7月29日'],
    ['in 2025 and again in 2025', '2025年兩度'],
    ['May banks hold crypto?', '銀行可否持有加密貨幣？'],
    ['CRP-1 of September 2025 may apply', '2025年9月的CRP-1或適用'],
    // times
    ['6:30 pm', '下午6時30分'],
    ['6:30 p.m.', '18:30'],
    ['6 pm', '下午6時正'],
    ['9 am', '上午9時'],
    ['8:30am', '上午8時半'],
    ['12 noon', '中午12時'],
    ['24/7', '全天候'],
    ['24/7', '7x24小時'],
  ])('%s and %s', (english, chinese) => {
    expect(differences(chinese, english)).toEqual([]);
  });

  it('whatever the size of the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (tenThousands) => {
        expect(
          differences(`${tenThousands.toLocaleString('en')}萬`, `${tenThousands / 100} million`),
        ).toEqual([]);
      }),
    );
  });
});

describe('different figures', () => {
  it.each([
    ['2,000萬港元', 'HK$25 million', 'number: 2,000萬 | 25 million'],
    ['25億港元', 'HK$25 million', 'number: 25億 | 25 million'],
    ['3億4,500萬港元', 'HK$340 million', 'number: 3億4,500萬 | 340 million'],
    ['九個月', 'six months', 'number: 九個 | six'],
    ['兩個牌照', 'three licences', 'number: 兩個 | three'],
    ['兩個牌照', 'a licence', 'number: 兩個 | '],
    ['牌照', 'three licences', 'number:  | three'],
    ['八成', '70%', 'number: 八成 | 70'],
    ['三分之一', 'two-thirds', 'number: 三分之一 | two-thirds'],
    ['一年半', 'two years', 'number: 一年半 | two'],
    ['第四季', 'the third quarter', 'number: 第四 | '],
    ['2日改為2日', '2 days to 1 day', 'number: 2 | 1'],
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
    expect(differences(chinese, english)).toEqual([named]);
  });
});
