import type { PreviewLocale } from './conversation.js';

/** What the client itself says. Skyra's own words are translated in `component-style.ts`. */
export interface ClientWords {
  /** In the empty field below the messages; `{place}` is its name. */
  readonly writeTo: string;
  /** In front of a time of the day before. */
  readonly yesterday: string;
  readonly makeSelection: string;
  readonly unknownMember: string;
  readonly unknownRole: string;
  readonly unknownChannel: string;
  /** On the card of a thread; `{count}` is a number. */
  readonly messages: string;
  readonly submit: string;
  readonly cancel: string;
  readonly uploadFile: string;
  /** On a button that sells something. */
  readonly premium: string;
}

const WORDS: Readonly<Record<PreviewLocale, ClientWords>> = {
  'en-GB': {
    writeTo: 'Message {place}',
    yesterday: 'Yesterday at ',
    makeSelection: 'Make a selection',
    unknownMember: 'unknown-user',
    unknownRole: 'unknown-role',
    unknownChannel: 'unknown',
    messages: '{count} Messages',
    submit: 'Submit',
    cancel: 'Cancel',
    uploadFile: 'Drop file here or browse',
    premium: 'Premium',
  },
  'zh-HK': {
    writeTo: '傳送訊息到 {place}',
    yesterday: '昨天',
    makeSelection: '請選擇',
    unknownMember: '未知用戶',
    unknownRole: '未知身分組',
    unknownChannel: '未知',
    messages: '{count} 則訊息',
    submit: '提交',
    cancel: '取消',
    uploadFile: '將檔案拖到這裏或選擇檔案',
    premium: 'Premium',
  },
};

export function clientWords(locale: PreviewLocale): ClientWords {
  return WORDS[locale];
}
