import type { ArticleStatus } from '../corpus/article.js';
import type { Language } from '../language/language.js';

/** The few sentences of our own that stand in an answer. */
export interface Phrases {
  readonly nothingRelevant: string;
  /** The same, for a question that asks for advice, a forecast or a price. */
  readonly noAdvice: string;
  /** Put before a quote: of the article, for a true sentence may stand in one that was replaced. Empty where the quote needs none. */
  readonly statusNotes: Readonly<Record<ArticleStatus, string>>;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    nothingRelevant:
      'Not covered: none of the articles here answers this question. They are about Hong Kong fintech policy; naming the rule, body or scheme helps.',
    noAdvice:
      'Not covered: the articles here say what the rules are. They give no advice, forecasts or prices.',
    statusNotes: {
      'in-force': '',
      proposed: 'From an article on a proposal: ',
      concluded: '',
      superseded: 'From an article since replaced: ',
      historical: 'From an article on past events: ',
    },
  },
  'zh-Hant': {
    nothingRelevant:
      '未有涵蓋：這裏的文章沒有這條問題的答案。文章講的是香港金融科技政策，問題寫明規則、機構或計劃名稱會較易找到。',
    noAdvice: '未有涵蓋：這裏的文章只說明規則，不提供意見、預測或價格。',
    statusNotes: {
      'in-force': '',
      proposed: '（出自一篇關於建議的文章）',
      concluded: '',
      superseded: '（出自一篇內容其後已被取代的文章）',
      historical: '（出自一篇關於過去的文章）',
    },
  },
  'zh-Hans': {
    nothingRelevant:
      '未有涵盖：这里的文章没有这个问题的答案。文章讲的是香港金融科技政策，问题写明规则、机构或计划名称会较易找到。',
    noAdvice: '未有涵盖：这里的文章只说明规则，不提供意见、预测或价格。',
    statusNotes: {
      'in-force': '',
      proposed: '（出自一篇关于建议的文章）',
      concluded: '',
      superseded: '（出自一篇内容其后已被取代的文章）',
      historical: '（出自一篇关于过去的文章）',
    },
  },
};

export function phrasesFor(language: Language): Phrases {
  return PHRASES[language];
}
