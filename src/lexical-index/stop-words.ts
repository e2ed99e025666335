/**
 * English words that carry no subject: articles, pronouns, auxiliaries, prepositions, question words, and the shortened
 * forms and courtesies of chat. "Not", "no" and "without" are kept: they are what a rule turns on.
 */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `a about actually after all also am an and any are aren as at be because been before being both bout btw but by can cant could did
  didn do does doesn doing don down during each else ever everybody everyone explain few for from further get gets getting give go goes going gonna
  got had has have haven having he hello her here hers hey hi him his how however i if im in into is isn it its just kind let like ll lol
  m may me might mine more most much must my n need of off on once one only onto or other our out over own pls please
  plz quick quite r re really rn s same say says shall she should so some such t tell than thank thanks that the their them then there
  these they thing things this those though through thru to too u under until up ur us use using ve very via w was wasn
  we well were what whats when whens where wheres whether which while who whom whos whose why will with won would wtf yeah
  yes yet you your`.split(/\s+/),
);

/**
 * Chinese words that carry no subject, in Cantonese and written Chinese, in folded (Simplified) characters. Text is cut at
 * them before bigrams are taken, so that 「幾時開始」 leaves 開始 and no bigram that spans two words. Only forms that are not
 * part of names of this field are here (點 alone is in 碇點, 有 alone in 有限公司, 間 in 期間).
 */
export const CHINESE_STOP_WORDS: readonly string[] =
  `可唔可以 可不可以 係唔係 是不是 会唔会 会不会 使唔使 需唔需要 有冇 有没有 得唔得 点样 点解 点先 点算 几时 几多 几耐 几钱
  边个 边间 边样 边度 边啲 边两 边四 边种 乜嘢 乜野 咩嘢 做乜 为咩 点可以 系咪 系咩 系乜 系边 唔系 即系 而家 依家 宜家
  如何 什么 甚么 何时 何谓 何以 多少 怎样 怎么 为何 为什么 哪些 哪个 哪间 哪两 哪种 请问 想问 是否 能否 可否 有否 有哪
  嗰 呢 啲 咗 嘅 喺 㗎 咩 乜 嘢 嗎 吗 吧 噉 咁 佢 哋 冇 唔 俾 畀 攞 的 了 我 你 他 她 们 也 就 都 吓 呀 啊 啦 喇 咪 哪 边`
    .split(/\s+/)
    // The longest first, so that 「係唔係」 is not taken for 唔.
    .sort((a, b) => b.length - a.length);
