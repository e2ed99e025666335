/** All forms are of Cantonese and written Chinese together, in folded (Simplified) characters. */

/** 「可唔可以」「需不需要」「應該不應該」: a verb, its denial and the verb again. 時不時 and 動不動 are adverbs. */
const VERB_NOT_VERB = '(?![时动]不)(\\p{Script=Han}{1,2})[唔不]\\1';

const WHETHER = [
  VERB_NOT_VERB,
  '有冇|有没有|有无|有否|系咪|是否|能否|可否|会否|应否|算唔算',
  // 「收費定係免費」
  '定系|抑或',
];

const WHY = ['点解', '[为因]何', '为什么', '何(?:故|以)'];

/** 「冇咩」「沒什麼」「唔係點」 only weaken a denial; 「邊個都」「什麼也」 mean all; 「多少…便…」 means as much as. */
const NOT_WEAKENED = '(?<![没冇无]|没有|唔系|不是|不)';
const NOT_UNIVERSAL = '(?!.{0,2}[都也便就])';

const WHICH = [
  '乜(?:嘢|野)?',
  '咩(?!咩)',
  '[什甚]么(?!的$)',
  // 邊 is a side after these (「嗰邊」, with 嗰 folded to 𠮶), and where after 到 or 喺.
  '(?<![呢𠮶这那旁身海一周])边(?:个|间|度|位|日|年|区|种|样|类|啲|几|两|只|家|条|科|份|张|方面|[一二三四五]|(?<=[到喺去系]边)(?:呀|啊)?$)',
  '谁',
  '(?<!天)哪(?!怕)',
  '几(?:时|多|耐|钱|号|点|间|家|张|岁|成|级)|[要有]几[高贵大长远重]',
  '(?:总共|一共|共有|而家有|现在有|发咗|批咗)几',
  '(?<!或多或|多多|多)多少|多(?:久|大|长时间|高)',
  '何(?:时|处|谓|种)|如何|怎(?:么|样)?',
  // 點 asks how unless it ends a noun or a measure (重點, 三點, 早點, 平點) or begins a noun (點數).
  '(?<![一早重地观三试有差快迟慢晚起终热特优缺论据两半二四五六七八九十\\d钟焦盲难亮卖痛节站网景积弱顶指零整好小大啲唔心高低平贵长短松紧多远近轻少细售碇基锚])点(?:(?<=会点)$|(?![心赞数名击对评滴缀头菜知会如是系新解])\\s?[\\p{Script=Han}a-z])',
].map((word) => `${NOT_WEAKENED}(?:${word})${NOT_UNIVERSAL}`);

const INTERROGATIVE = new RegExp([...WHETHER, ...WHY, ...WHICH].join('|'), 'gu');

/** After these an interrogative is part of a statement: 「唔知邊個」「視乎是否」; so it is when its outcome follows. */
const UNDECIDED =
  /(?<!通)知|(?:唔|不)(?:理|论|管|记得|清楚|明|在乎)|无论|冇论|任由|视乎|取决|睇下|看看|考虑|讨论(?!文件)|研究|评估|核实|确认|确定|检查|决定|选择|只限|订明|列明|了解|明白|晓得|识(?!别)/u;
const OUTCOME = /未获|未能|未有定论|不清楚|不明|取决|视乎|有待|尚待|成疑/u;
/** After these it is told by somebody, unless it is the predicate: 「佢話點樣」, but 「講嗰句係咩」. */
const TOLD =
  /(?<![想请求])问(?:过|咗|我|佢|他|她|了|及|银行)|(?<!电)话(?!我知)|讲(?!座)|说|介绍|教(?!育)|分享|公布|解释|告诉/u;
const BEFORE_PREDICATE = /[系是]$/u;
/** How far before or after an interrogative, in characters, such words are looked for. */
const REACH = 30;

/** Particles that end a question: 嗎, 么, 未 (but 尚未), 沒 after something done, 呢 after a condition or a doubt. */
const FINAL =
  /(?:吗|(?<![什甚怎那这多要])么|(?<![仲都还尚从])未|[咗过了有].{0,12}(?:没|没有|冇))(?:呀|啊)?$|^(?:咁|噉|那|如果|假如|若|唔知|不知).{1,40}呢$/u;

const POLITE =
  '(?:我|我哋|我们|小弟|小妹|本人|其实|咁|唔该|麻烦|请|可唔可以|可以|能否|帮我|帮手|大家|各位|师兄|\\s)*';
/** Verbs that request when they open a sentence; inside one they state what somebody did. */
const OPENS_WITH_REQUEST = new RegExp(
  `^${POLITE}(?:解释|讲解|说明|介绍|简介|列(?:出|举)|比较.{1,20}[同和与跟及]|简述|概述|简单讲|阐述)(?![咗了过得完])`,
  'u',
);
const REQUEST = new RegExp(
  [
    `^${POLITE}(?:(?:解释|讲|说|说明|介绍|比较|列|教|查)(?:下|吓|一下)|讲讲|说说|话我知|告诉我|教我)(?![咗了过得完])`,
    '请问|求教|求解|求问|^[^没冇无唔不]{0,12}(?:想|请)(?:请教|问|知|了解|搞清楚)(?![的嘅题])',
    '(?:有人|有冇人|有没有人|边位|边个|谁)(?:可以|能)?(?:知|解释|讲下|识)',
    // 「X同Y嘅分別」
    '[同和与跟及].{1,30}(?<![冇没无有])(?:分别|区别|差别|不同之处)$',
  ].join('|'),
  'u',
);

/** Whether a sentence in folded characters has the form of a Chinese question or request. */
export function asksInChinese(sentence: string): boolean {
  if (!/\p{Script=Han}/u.test(sentence)) return false;
  if (OPENS_WITH_REQUEST.test(sentence)) return true;
  return sentence
    .replace(/\?$/, '')
    .split(/[,;:、()]+/)
    .some((clause) => clauseAsks(clause.trim()));
}

function clauseAsks(clause: string): boolean {
  if (REQUEST.test(clause) || FINAL.test(clause)) return true;
  for (const { index } of clause.matchAll(INTERROGATIVE)) {
    const before = clause.slice(Math.max(0, index - REACH), index);
    const after = clause.slice(index, index + REACH);
    if (
      !UNDECIDED.test(before) &&
      !OUTCOME.test(after) &&
      (!TOLD.test(before) || BEFORE_PREDICATE.test(before))
    )
      return true;
  }
  return false;
}
