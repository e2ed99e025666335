/** What a question wants to be told: a sentence that has it is a better answer than one that has not. */
export type Wanted = 'date' | 'figure' | 'text';

const DATE =
  /\b(?:when|what (?:date|day|month|year|time)|which (?:date|day|month|year)|since|how (?:old|long ago|soon)|start date|deadline|by what date|date)\b|幾時|几时|何時|何时|幾號|邊日|邊年|哪年|哪天|哪一天|日期|什麼時候|什么时候|甚麼時候|由幾/iu;

const FIGURE =
  /\b(?:how (?:much|many|big|large|long|high|often)|what(?:'s| is| are)? the (?:\w+ ){0,3}(?:limit|cap|fee|fine|rate|size|amount|number|minimum|maximum|threshold|share|penalty|budget|total)|limit|fee|fine|size|tally|percent(?:age)?|quota|max(?:imum)?|min(?:imum)?|count|number of|worth)\b|幾多|几多|多少|幾錢|幾大|幾耐|幾間|幾個|幾家|上限|下限|限額|罰款|收費|百分|比率|名額|總額|預算|金額|人數/iu;

/** What the words of a question ask for. A date where both a date and a figure are asked for. */
export function wantedBy(question: string): Wanted {
  if (DATE.test(question)) return 'date';
  return FIGURE.test(question) ? 'figure' : 'text';
}

const LATEST =
  /\b(?:latest|newest|most recent(?:ly)?|up[- ]to[- ]date|current(?:ly)?|so far|right now|rn|these days|nowadays|as of (?:now|today)|this year|2026)\b|最新|最近|近況|現時|而家|目前|至今|今年|现时|目前/iu;

/** Whether a question asks for the newest state: only then is a newer sentence a better one. */
export function asksForLatest(question: string): boolean {
  return LATEST.test(question);
}

const OPINION =
  /\b(?:should (?:i|we|my)|shall i|do you (?:think|reckon|recommend)|recommend\w*|best|better|cheapest|safest|worth (?:it|buying)|hodl|predict\w*|forecast\w*|going to (?:rise|fall|moon|crash|win)|pump|moon|price of|today|tonight|tomorrow|this week|next week|next month)\b|值唔值|值不值|好唔好|好不好|應唔應該|應不應該|应不应该|應該買|推介|推薦|推荐|建議我|建议我|預測|预测|會唔會升|會唔會跌|会涨|抵唔抵|邊隻|哪隻|哪只|買邊|賣出|入貨|今日|今晚|聽日|听日|明天|下星期|下周|下個月|下个月/iu;

const DEALING = /\b(?:advi[cs]e|buy(?:ing)?|sell(?:ing)?|invest(?:ing)?)\b/i;
/** Who asks what is allowed or asked for asks for a rule: "can I buy bitcoin at a bank", "do I need a test to buy it". */
const PERMISSION =
  /\b(?:can|could|may|must|needs?|ha(?:ve|s) to|required?|allowed?|legal(?:ly)?|lawful(?:ly)?|permit(?:ted)?|licen[cs]ed?|rules?|who|where|which (?:bank|platform|exchange)s?)\b/i;

/**
 * Whether a question asks for advice, a forecast, a ranking or the price of the day. Articles on rules do not give these,
 * however many of the question's words they share; so it speaks against an answer, without deciding by itself.
 */
export function asksForOpinion(question: string): boolean {
  return OPINION.test(question) || (DEALING.test(question) && !PERMISSION.test(question));
}

const PERSONAL =
  /\b(?:my|mine|our)\b|我(?:個|个|嘅|的|間|间|部|張|张|隻|只|哋|們|们|家|公司|老婆|老公|朋友|媽|爸|阿|俾|畀|被|想)/iu;

/** Whether a question is about the asker's own account, dispute or plans, which an article cannot know. A sign, not a rule. */
export function isPersonal(question: string): boolean {
  return PERSONAL.test(question);
}

const ELSEWHERE =
  /\b(?:singapore\w*|mas|uk|britain|british|england|london|fca|usa|america\w*|federal|finra|cftc|eu|europe\w*|mica|esma|germany|german|bafin|france|french|italy|spain|lithuania|malta|switzerland|swiss|finma|japan\w*|fsa|korea\w*|taiwan\w*|india\w*|thailand|thai|malaysia\w*|indonesia\w*|vietnam\w*|philippines|australia\w*|asic|canada|canadian|dubai|uae|vara|abu dhabi|brazil\w*|mexico|nigeria\w*|russia\w*|macau|macao)\b|新加坡|星加坡|英國|英国|美國|美国|歐盟|欧盟|歐洲|欧洲|德國|德国|法國|法国|日本|韓國|韩国|台灣|台湾|印度|泰國|泰国|馬來西亞|马来西亚|澳洲|加拿大|迪拜|杜拜|阿聯酋|澳門|澳门|巴西/iu;
/** Acronyms that are words in small letters ("tell us", "a sec"); US$ is money. */
const ELSEWHERE_ACRONYM = /\b(?:US(?!\$)|U\.S|SEC)\b|\b(?:the|in) us\b(?!\$)|\bthe sec\b/;
const HERE = /\b(?:hong ?kong|hk\w{0,3}|hkma|sfc)\b|香港|金管局|證監會|证监会|港/iu;

/**
 * Whether a question names another place and not Hong Kong: articles on Hong Kong rarely answer it, though they share its
 * words. A sign, not a rule: links with other places are policy too.
 */
export function isElsewhere(question: string): boolean {
  return (ELSEWHERE.test(question) || ELSEWHERE_ACRONYM.test(question)) && !HERE.test(question);
}
