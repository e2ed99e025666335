import { beforeAll, describe, expect, it } from 'vitest';
import { checkTranslations } from '../../src/corpus-check/check-translations.js';
import { compareFigures } from '../../src/corpus-check/compare-figures.js';
import { figuresOf } from '../../src/corpus-check/figures/figures.js';
import { type HouseArticle, houseArticles, readHouseArticle } from '../../src/corpus-check/house-article.js';
import { statementsIn } from '../../src/corpus-check/statements.js';
import { article } from '../support/articles.js';
import { realArticles } from '../support/real-articles.js';

/** Ways in which a translation goes out of date, each with the share that must be named when it happens anywhere. */
const CHANGES = [
  { what: 'a digit', pattern: /\d/g, to: (digit: string) => String((Number(digit) + 3) % 10), share: 0.995 },
  { what: 'a year', pattern: /20\d\d(?=年)/g, to: (year: string) => String(Number(year) - 1), share: 0.995 },
  {
    what: 'a month',
    pattern: /\d+(?=月)/g,
    to: (month: string) => String((Number(month) % 12) + 1),
    share: 0.995,
  },
  { what: 'a day', pattern: /\d+(?=日)/g, to: (day: string) => String((Number(day) % 28) + 1), share: 0.995 },
  {
    what: 'a scale',
    pattern: /[萬億](?=港元|美元|元)/g,
    to: (scale: string) => (scale === '萬' ? '億' : '萬'),
    share: 0.995,
  },
  {
    what: 'a currency',
    pattern: /(?<=[\d萬億])(?:港元|美元)/g,
    to: (currency: string) => (currency === '港元' ? '美元' : '港元'),
    share: 0.97,
  },
  {
    what: 'a unit',
    pattern: /(?<=\d)%|(?<=[兩三四五六七八九十]|(?<!\d)\d{1,2})(?:個月|天|年(?![代度級半底]))/g,
    to: (unit: string) => (unit === '%' ? '元' : unit === '年' ? '個月' : '年'),
    // "Six or twelve months" says the unit of six with that of twelve.
    share: 0.9,
  },
  {
    what: 'a number word',
    pattern: /(?<=^|[^第])[兩三四五六七八九](?=個|間|項|年)/g,
    to: (word: string) => '三四五六七八九兩'['兩三四五六七八九'.indexOf(word)] ?? '',
    share: 0.97,
  },
];

describe('the translations of the project', () => {
  let houses: HouseArticle[];
  let pairs: [translation: HouseArticle, original: HouseArticle][];
  beforeAll(async () => {
    houses = houseArticles(await realArticles());
    const byPath = new Map<string, HouseArticle>(houses.map((house) => [house.article.path, house]));
    pairs = houses.flatMap((house) => {
      const original = byPath.get(house.article.translationOf ?? '');
      return original === undefined ? [] : [[house, original] as [HouseArticle, HouseArticle]];
    });
  });

  it('say what their originals say', () => {
    expect(pairs.length).toBeGreaterThan(100);
    expect(checkTranslations(houses)).toEqual([]);
  });

  it.each(CHANGES)('are found out when $what is changed in any sentence', ({ pattern, to, share }) => {
    let changes = 0;
    const unnoticed: string[] = [];
    for (const [translation, original] of pairs.filter((_, index) => index % 3 === 0)) {
      const counterparts = original.sections.flatMap((section) => statementsIn(original, section));
      const statements = translation.sections.flatMap((section) => statementsIn(translation, section));
      for (const [index, { text }] of statements.entries()) {
        const counterpart = counterparts[index]?.figures ?? figuresOf('');
        for (const match of text.matchAll(pattern)) {
          changes += 1;
          const before = text.slice(0, match.index);
          const changed = `${before}${to(match[0])}${text.slice(match.index + match[0].length)}`;
          if (compareFigures(figuresOf(changed), counterpart).length === 0) unnoticed.push(changed);
        }
      }
    }
    expect(changes).toBeGreaterThan(50);
    expect(1 - unnoticed.length / changes, unnoticed.slice(0, 10).join('\n')).toBeGreaterThan(share);
  });

  it('are found out with one problem when a link, a sentence or a row is lost', () => {
    for (const [translation, original] of pairs.filter((_, index) => index % 8 === 0)) {
      const { text, path } = translation.article;
      const block = translation.sections.flatMap(({ blocks }) => blocks).findLast(({ quotable }) => quotable);
      const [sentence, link] = [block?.sentences.at(-1), block?.links.at(-1)];
      if (sentence === undefined || link === undefined) throw new Error(`no sentence with a link in ${path}`);
      const withoutSentence = `${text.slice(0, sentence.start)}${text.slice(sentence.end)}`;
      const withOtherLink = `${text.slice(0, link.at)}${text.slice(link.at).replace(/\]\(https?:\/\//, '](https://other.')}`;
      for (const changed of [withoutSentence, withOtherLink]) {
        const problems = checkTranslations([readHouseArticle(article(changed, path)), original]);
        expect(problems, path).toHaveLength(1);
      }
    }
  });
});
