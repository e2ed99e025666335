import { chineseNumber } from './chinese-number.js';
import { NumberList, type Numbers } from './number-list.js';
import type { UnreadText } from './unread-text.js';

/** Takes the numbers in Chinese numerals out of a text. */
export function takeChineseNumerals(unread: UnreadText): Numbers {
  const words = new NumberList(unread.whole);
  unread.take(PERCENT, ([written = '', value = ''], at) => {
    words.add({ at, written }, chineseNumber(value));
  });
  unread.take(PARTS, ([written = '', whole = '', count = ''], at) => {
    const value = chineseNumber(count) / chineseNumber(whole);
    words.add({ at, written }, value, value * 100);
  });
  unread.take(TENTHS, ([written = '', tenths = '', half], at) => {
    const value = chineseNumber(tenths) + (half === '' ? 0 : 0.5);
    words.add({ at, written }, value * 10, value / 10);
  });
  unread.take(AND_A_HALF, ([written = '', whole = ''], at) => {
    words.add({ at, written, number: whole }, chineseNumber(whole) + 0.5);
  });
  unread.take(HALF, ([, unit]) => {
    if (unit === '年') words.mention([0.5], 'year');
    else words.mention([0.5, 50]);
  });
  unread.take(ORDINAL, ([written = '', numeral = ''], at) => {
    words.addFrom(3, { at, written }, chineseNumber(numeral));
  });
  unread.take(COUNT, ([written = '', number = ''], at) => {
    words.addFrom(2, { at, written, number }, chineseNumber(number));
  });
  unread.take(/雙|倆/g, () => {
    words.mention([2]);
  });
  unread.take(new RegExp(NUMERAL, 'g'), ([numeral = '']) => {
    words.mention([chineseNumber(numeral)]);
  });
  return words;
}

const NUMERAL = '[零〇一二兩三四五六七八九十百千萬億兆]+';
const PERCENT = new RegExp(`百分之(${NUMERAL})`, 'g');
const PARTS = new RegExp(`([二三四五六七八九十])分之(${NUMERAL})`, 'g');
/** 七成 is 70 %. */
const TENTHS = /(?<!第)([一二兩三四五六七八九])成(半?)(?![員立為功本年])/g;
const AND_A_HALF = new RegExp(`(${NUMERAL})(?:年|個|倍)半`, 'g');
const HALF = /半(年?)/g;
/** From the third on: 第一 and 第二 have many names in English. 第三方 is a third party, not the third of several. */
const ORDINAL = new RegExp(`第(${NUMERAL})(?!方)`, 'g');
/**
 * A number with what is counted. After 第 it counts nothing, after 數 and 幾 nothing that is certain; kinds, rounds and
 * sides (類, 輪, 方) are counted in Chinese where English only lists them.
 */
const COUNT = new RegExp(
  `(?<![第數幾之統唯同])(${NUMERAL})(?:個|間|項|名|家|年|日|天|周|週|星期|小時|分鐘|次|份|張|條|位|部|宗|章|期|倍|人|款|隻|套|層|批|所|篇|筆|件|組|市|步|成員|元|港元|美元|歲)`,
  'g',
);
