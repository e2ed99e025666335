import type { ArticleStatus } from '../../corpus/article.js';
import type { Language } from '../../language/language.js';
import { english } from './english.js';
import { simplifiedChinese } from './simplified-chinese.js';
import { traditionalChinese } from './traditional-chinese.js';

/** Every sentence of our own that a member reads in Discord, in one language. Names in braces are filled in. */
export interface Phrases {
  readonly status: Readonly<Record<ArticleStatus, string>>;
  /** `{title}` */
  readonly supersededBy: string;
  /** `{date}` */
  readonly asOf: string;
  readonly notAdvice: string;
  readonly closest: string;
  readonly buttons: {
    readonly open: string;
    readonly passage: string;
    readonly more: string;
    readonly share: string;
    readonly previous: string;
    readonly next: string;
  };
  readonly narrow: {
    readonly placeholder: string;
    readonly everything: string;
    /** `{year}` */
    readonly since: string;
    /** `{date}` */
    readonly updatedSince: string;
    /** `{topic}` */
    readonly topic: string;
  };
  readonly more: {
    readonly title: string;
    readonly none: string;
  };
  readonly feedback: {
    readonly thanks: string;
    readonly title: string;
    readonly reason: string;
    readonly outdated: string;
    readonly wrongPassage: string;
    readonly missing: string;
    readonly comment: string;
    readonly commentHint: string;
  };
  readonly define: {
    readonly english: string;
    readonly chinese: string;
    /** `{term}` */
    readonly unknown: string;
    readonly fromArticles: string;
    /** `{term}`: what the engine is asked. */
    readonly question: string;
  };
  readonly latest: { readonly title: string; readonly none: string };
  readonly sources: {
    readonly title: string;
    /** `{page}`, `{pages}`, `{count}` */
    readonly page: string;
    readonly none: string;
  };
  readonly about: {
    readonly title: string;
    readonly text: string;
    /** `{articles}`, `{day}` */
    readonly corpus: string;
    /** `{model}`, `{search}` */
    readonly model: string;
    /** `{time}` */
    readonly index: string;
    readonly indexInMemory: string;
    readonly privacy: string;
    readonly advice: string;
  };
  readonly privacy: {
    readonly title: string;
    readonly lines: readonly string[];
    readonly questionsStored: string;
    readonly questionsNotStored: string;
  };
  /** `{count}` */
  readonly forgotten: string;
  readonly check: {
    readonly title: string;
    readonly note: string;
    readonly nothingNear: string;
    readonly noClaims: string;
  };
  readonly admin: {
    readonly status: string;
    /** `{time}`, `{servers}`, `{ping}` */
    readonly running: string;
    /** `{articles}`, `{passages}`, `{leftOut}` */
    readonly corpus: string;
    /** `{pending}` */
    readonly engine: string;
    readonly readsMessages: string;
    readonly readsNoMessages: string;
    /** `{up}`, `{down}`, `{gaps}` */
    readonly month: string;
    /** `{articles}`, `{passages}`, `{leftOut}` */
    readonly reindexed: string;
    /** `{message}` */
    readonly notReindexed: string;
    /** `{channel}` */
    readonly added: string;
    readonly alreadyThere: string;
    readonly removed: string;
    readonly notThere: string;
    readonly fromSettings: string;
    readonly intentOff: string;
    /** `{channel}`, `{permissions}` */
    readonly missingPermissions: string;
    readonly channels: string;
    readonly noChannels: string;
    readonly gaps: string;
    /** `{total}`, `{noAdvice}` */
    readonly gapsTotal: string;
    readonly gapsClosest: string;
    readonly gapsQuestions: string;
    readonly gapsNotStored: string;
    /** `{up}`, `{down}` */
    readonly votes: string;
    readonly votesAgainst: string;
    readonly comments: string;
  };
  readonly notices: {
    readonly busy: string;
    /** `{time}`: a relative timestamp. */
    readonly tooFast: string;
    readonly failed: string;
    readonly stale: string;
    readonly changed: string;
    readonly noQuestion: string;
    /** `{topic}` */
    readonly unknownTopic: string;
    /** `{date}` */
    readonly badDate: string;
    readonly notAllowed: string;
    readonly stopping: string;
    readonly askMe: string;
    readonly welcome: string;
    readonly messageEmpty: string;
  };
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: english,
  'zh-Hant': traditionalChinese,
  'zh-Hans': simplifiedChinese,
};

export function phrasesFor(language: Language): Phrases {
  return PHRASES[language];
}

/** Puts values in the place of names in braces. */
export function fillIn(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
