import type { ArticleStatus } from '../corpus/article.js';
import type { Language } from '../language/language.js';

/** The few sentences of our own that stand in an answer. */
export interface Phrases {
  readonly nothingRelevant: string;
  /** Put before a quote; `{date}` is the day where the article's knowledge ends. Empty where the quote needs none. */
  readonly statusNotes: Readonly<Record<ArticleStatus, string>>;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    nothingRelevant: 'Not covered: none of the articles here answers this question.',
    statusNotes: {
      'in-force': '',
      proposed: 'On a proposal that is not in force: ',
      concluded: '',
      superseded: 'Replaced since: ',
      historical: 'As of {date}: ',
    },
  },
  'zh-Hant': {
    nothingRelevant: '未有涵蓋：這裏的文章沒有這條問題的答案。',
    statusNotes: {
      'in-force': '',
      proposed: '關於一項未生效的建議：',
      concluded: '',
      superseded: '已被取代：',
      historical: '截至{date}：',
    },
  },
  'zh-Hans': {
    nothingRelevant: '未有涵盖：这里的文章没有这个问题的答案。',
    statusNotes: {
      'in-force': '',
      proposed: '关于一项未生效的建议：',
      concluded: '',
      superseded: '已被取代：',
      historical: '截至{date}：',
    },
  },
};

export function phrasesFor(language: Language): Phrases {
  return PHRASES[language];
}
