import type { GlossaryEntry } from '../../corpus/glossary.js';
import { detectLanguage } from '../../language/detect-language.js';
import { isChinese } from '../../language/language.js';
import { termsOf } from '../../lexical-index/terms.js';
import { GlossaryMatcher } from '../../retrieval/glossary-matcher.js';

/** A Chinese question of so few characters hardly stands on its own, unless it names its subject. */
const SHORT_CHINESE = 9;
/** Characters of what was said before; a long conversation must not outweigh the question. */
const LONGEST_BEFORE = 200;
/** How a question begins that goes on from another, and words that stand for what was said before. */
const GOES_ON =
  /^(?:and|but|so|or|then|also|what about|how about|what if|why|同埋|咁|噉|那|那麼|那么|仲有|還有|还有|另外|如果)(?![\p{L}\p{N}])|^(?:咁|噉|那|仲|還|还)|\b(?:it|its|they|them|their|that|this|those|these|he|she)\b|佢|它|嗰|呢個|這個|这个|該|该/iu;
/** What is asked of a subject and is none itself: "and the penalties?" stays with what was spoken of. */
const ASPECTS =
  /\b(?:penalt\w*|fines?|fees?|costs?|capital|deadlines?|effective|requirements?|licen[cs]\w*|limits?|caps?|dates?|tax\w*|tests?|rules?|who|when|where|apply|application|exempt\w*)\b|罰款|罚款|罰則|罚则|收費|收费|費用|费用|資本|资本|生效|限期|要求|牌照|發牌|发牌|上限|申請|申请|豁免|日期|稅|税/giu;

const matchers = new WeakMap<readonly GlossaryEntry[], GlossaryMatcher>();

/**
 * Ways to put a question that follows another one, the likelier first: "and when?" means little alone; "What is FPS?" is short
 * and whole, and would be led astray by what was said before. A question that names a subject of its own stands alone.
 *
 * @param glossary - what subjects are called
 */
export function followUpQuestions(
  question: string,
  before: string | null,
  glossary: readonly GlossaryEntry[],
): readonly [string, ...string[]] {
  if (before === null || before === question) return [question];
  if (standsAlone(question, before, glossary)) return [question];
  // Never the second half of a character beyond the basic plane.
  const end = before.slice(-LONGEST_BEFORE).replace(/^[\udc00-\udfff]/, '');
  return [`${end} ${question}`, question];
}

function standsAlone(question: string, before: string, glossary: readonly GlossaryEntry[]): boolean {
  if (isChinese(detectLanguage(question)) !== isChinese(detectLanguage(before))) return true;
  const known = new Set(subjectsOf(before, glossary));
  if (subjectsOf(question, glossary).some((subject) => !known.has(subject))) return true;
  return !GOES_ON.test(question) && !saysLittle(question, before);
}

/** "What penalties?" and 「幾時生效」: a few words, none of which brings in anything that was not spoken of. */
function saysLittle(question: string, before: string): boolean {
  const characters = question.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (characters > 0) return characters <= SHORT_CHINESE;
  const known = new Set(termsOf(before));
  return termsOf(question.replace(ASPECTS, ' ')).every((term) => known.has(term));
}

function subjectsOf(text: string, glossary: readonly GlossaryEntry[]): string[] {
  let matcher = matchers.get(glossary);
  if (matcher === undefined) matchers.set(glossary, (matcher = new GlossaryMatcher(glossary)));
  return matcher.conceptsIn(text.replace(ASPECTS, ' ')).map(({ asked }) => asked.join(' '));
}
