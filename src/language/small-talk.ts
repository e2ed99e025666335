import { foldChinese } from './chinese-variants.js';

/** English words that name no subject: pronouns, auxiliaries, question words, verbs of talking and thinking. */
const ENGLISH_FUNCTION_WORDS = `a about actually after again ain't all also always am an and another any anybody anyone anything are aren't
  around as ask asking at away back be because been before being both but by can can't come comes coming could couldn't did didn't do does
  doesn't doing don't done down each either else even ever every everybody everyone everything few find for from get gets getting give
  go goes going gonna good got gotta had has hasn't have haven't having he her here hers him his how if i i'd i'll i'm i've im in into is isn't
  it it's its just keep know knows let let's like ll look looking lot made make many may maybe me mean means might mine more most much must
  my need needs never no nobody none not nothing of off on one ones only or other others ought our ours out over own really s said same say
  saying see shall she should shouldn't so some somebody someone something still such sure tell than that that's the their theirs them
  then there there's these they they're thing things think this those though thought through to told too try u under until up ur us use
  very want wants wanna was wasn't way we well were weren't what what's whatever whats when when's where where's which while who who's whom whos
  whose why will with won't wondering would wouldn't yes yet you you're your yours`;

/** What people say to each other about themselves and the day, not to be told a fact. */
const ENGLISH_CHATTER = `admin afternoon alive alright amazing anyway asap awake awesome awful bad beer bored bot boss breakfast brb bro bruh btw
  busy buddy bye call care cares cheers chill coffee cold congrats cool crazy cute day dear dinner dm drink drinks dude eat eating evening
  excited fault feeling feel finally fine folks food free fun funny game gm gn grab great guess guy guys ha haha happen happened happening happy
  hbu hear heard hello help hey hi hm hmm holiday hope hot hour huh hungry idea idk imo insane join joined joining joke joking kidding kind
  later life lmao lmk lo lol lovely lunch man match matter meet meeting meetup min mind minute mods moment mood morning movie nice
  night nope now nvm office oh ok okay omg online party people pls please plz pm ppl quick question questions quite rain raining rofl
  ready right rip sad saturday sec serious seriously sick sir sis sleep sleeping sleepy sorry stuff sunday sup surprised talk tbh team thank
  thanks thx time tired today tomorrow tonight true ty ugh wait watch watching wbu wdym weather week weekend weird welcome wild won
  wonderful work working worry wow wrong wtf wyd ya yall yay yeah yep yesterday yo yup`;

const ENGLISH = new Set(`${ENGLISH_FUNCTION_WORDS} ${ENGLISH_CHATTER}`.split(/\s+/));

/** The same in Chinese. */
const CHINESE_FUNCTION_WORDS = `我们 我哋 你们 你哋 您 佢哋 他们 她们 自己 大家 各位 有人 冇人 没人 人人 个个 我 你 佢 他 她 它 哋 们
  这个 那个 呢个 嗰个 这样 那样 这么 那么 呢啲 嗰啲 呢度 嗰度 喺度 这里 那里 这 那 呢 嗰 啲 个 位 只
  边个 边位 边度 边间 边 点解 点样 点算 点 几时 几多 几耐 几 乜嘢 乜野 乜 咩 嘢 野 什么 甚么 怎么样 怎么 怎样 怎 为什么 为何 为 谁 哪里 哪 何 如何 多少
  有冇 有没有 没有 有 冇 没 无 系咪 系唔系 唔系 系 是不是 不是 是否 是 唔 不 未 别 可唔可以 可不可以 可以 可 能 会 要 想 应该 得
  知道 知 识 觉得 觉 谂 认为 明白 明 记得 问题 请问 想问 问 答 请 讲 话 说 告诉 睇 看 见 听 搵 揾 找 等 做 搞 用 去 来 嚟 返 到 喺 在 同 和 跟 与 对 俾 畀 给 把
  嘅 的 了 咗 过 紧 着 住 地 吗 嘛 么 呀 啊 啦 喇 吖 㗎 喎 㖞 囉 啰 啫 啩 噃 吧 哦 喔 哎 唉 嗯 咦 哇 哗 晒 埋 下 吓 好 很 太 真 咁 噉 都 也 就 先 再 又 还 仲 只是 但系 但 因为 所以 如果 定 或 一 上`;

const CHINESE_CHATTER = `早晨 早上 早安 午安 晚安 早抖 中午 下午 晚上 朝早 你好 哈喽 哈啰 嗨 哈 嘻 嘿 呵 今日 今天 今晚 听日 听晚 寻日 明天 昨天 而家 现在 最近 周末 礼拜 时候 时间
  放 工 早餐 午餐 晚餐 食 吃 饭 饮 喝 茶 咖啡 返工 放工 收工 上班 下班 瞓觉 瞓 睡觉 睡 忙 攰 累 天气 落雨 下雨 热 冻 冷 玩 聚会 见面 开心 高兴 伤心 笑 喊
  多谢 谢谢 感谢 唔该 辛苦 麻烦 恭喜 生日 新年 快乐 加油 欢迎 再见 拜拜 对唔住 对不起 唔好意思 不好意思 意思 所谓 关系 事情 事 朋友 兄弟 师兄 老板 人
  认真 真心 正常 犀利 劲 正 靓 癫 傻 烦 惨 衰 死 鬼 惊 怕 信`;

const CHINESE = new RegExp(
  foldChinese(`${CHINESE_FUNCTION_WORDS} ${CHINESE_CHATTER}`)
    .split(/\s+/)
    // The longest first, so that 「點解」 is not taken for 點.
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);

/**
 * Whether a sentence names anything besides the people present and their day: "how are you", 「食咗飯未」 and "really" do
 * not. A word of two letters or a Chinese character is enough. A number alone is a reply more often than a topic.
 *
 * @param sentence - in lower case and folded characters
 */
export function namesSomething(sentence: string): boolean {
  if (/\p{Script=Han}/u.test(sentence.replace(CHINESE, ''))) return true;
  const words = sentence.replace(LAUGHTER, '$1').match(/\p{L}[\p{L}\p{N}'-]+/gu) ?? [];
  return words.some((word) => !/^\p{Script=Han}/u.test(word) && !ENGLISH.has(word.replace(/'s$/, '')));
}

/** "hahahaha", "sooooo", "reallyyy": what is drawn out counts as said once. */
const LAUGHTER = /(\p{L}{1,2}?)\1{2,}/gu;

/** Phrases that are built like questions about something and ask nothing. */
const RHETORICAL = [
  /\bwho (?:cares|would have thought|would've thought|would have guessed)\b|^why bother\b|^(?:so|now) what\b|^guess what\b/,
  /^tell me about it\b|^(?:can|could) you (?:believe|imagine)\b|^no wonder\b/,
  // An invitation, and a question who else accepts it.
  /^(?:is |are )?(?:any(?:one|body)|who(?:'s| is)? else|you|u|every(?:one|body)|guys)(?: else| guys| all| here| is| are)* (?:coming|joining|attending|watching|playing|going to|up for|down for|keen|wanna|fancy)\b/,
  // 「有咩問題再問」 offers help.
  /有(?:咩|乜嘢?|乜野|什么|甚么|任何).{0,4}(?:问题|疑问|事|需要|帮|唔明|不明).{0,10}(?:再|就|随时|即管|尽管|欢迎|可以(?:问|搵|揾|找))/u,
  /关.{0,6}(?:咩|乜|什么|甚么)事|(?:咩|乜|什么|甚么)所谓|边个理|鬼知|谁知道$|点知|何必|何苦/u,
];

/** Whether a sentence only looks like a question: exclamations, invitations, offers of help. */
export function isRhetorical(sentence: string): boolean {
  return RHETORICAL.some((form) => form.test(sentence));
}
