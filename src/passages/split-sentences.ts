import type { SourceSpan } from '../corpus/article.js';

/**
 * The sentences of a text, in order, without the white space around them.
 *
 * Intl.Segmenter ends a sentence after "Cap.", "No." and "Dr." when a capital or a digit follows; a citation may not.
 * A sentence ends at 。！？ always, and at . ! ? when white space and the start of another sentence follow and what
 * stands before is not an abbreviation. When in doubt two sentences stay together: too long a quote is true, half a
 * sentence may not be.
 *
 * @param unbreakable - stretches in which no sentence ends, as offsets into `text`: links, code
 * @returns offsets into `text`; concatenated, with the white space between, they give back the trimmed text
 */
export function splitSentences(text: string, unbreakable: readonly SourceSpan[] = []): SourceSpan[] {
  const sentences: SourceSpan[] = [];
  const stretches = [...unbreakable].sort((a, b) => a.start - b.start);
  // What stands before the first word (an ellipsis, a row of dashes) belongs to the sentence of that word.
  const firstWord = text.search(/[\p{L}\p{N}]/u);
  let protectedTo = 0;
  let next = 0;
  let start = 0;
  for (const match of text.matchAll(TERMINATOR)) {
    const end = match.index + match[0].length;
    for (
      let stretch = stretches[next];
      stretch !== undefined && stretch.start < end;
      stretch = stretches[next]
    ) {
      protectedTo = Math.max(protectedTo, stretch.end);
      next += 1;
    }
    if (end < protectedTo || end <= firstWord || !isSentenceEnd(text, match.index, match[0], end)) continue;
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

/** A terminator with the closing marks that belong to it: quotation marks, brackets, emphasis, footnote marks. */
const TERMINATOR = /(?:[.!?…]+|[。！？｡]+)(?:["'”’»」』）)\]*_]|\[\^[^\]\s]{1,40}\]){0,12}/gu;

function isSentenceEnd(text: string, at: number, terminator: string, end: number): boolean {
  if (/^[。！？｡]/u.test(terminator)) return true;
  const rest = text.slice(end, end + 40);
  if (rest.trim() === '') return true;
  // The next sentence starts after white space with a capital, a digit, a quotation mark, a bracket or Chinese; or with a
  // name such as e-HKD, eTradeConnect or mBridge.
  const next =
    /^(?:\s|\n[ \t]*>)+["'“‘«(（[「『*_~]*(?:[\p{Lu}\p{N}\p{Script=Han}$€£#]|\p{Ll}-?\p{Lu})/u.exec(rest);
  if (next === null) return /^[「『（《]?\p{Script=Han}/u.test(rest) && /^[!?]/.test(terminator);
  if (!terminator.startsWith('.') || terminator.startsWith('..')) return true;
  const before = text.slice(Math.max(0, at - 24), at);
  const word = /[\p{L}\p{N}.&'’-]+$/u.exec(before)?.[0] ?? '';
  const following = rest.trimStart();
  if (NEVER_LAST.test(word) || /^\p{Lu}$/u.test(word)) return false;
  if (ONLY_BEFORE_NUMBER.test(word)) return !/^\p{N}/u.test(following);
  if (SOMETIMES_LAST.test(word)) return SENTENCE_OPENER.test(following);
  return !/^\d{1,2}$/.test(word) || !isListNumber(before, before.length === at);
}

/** Abbreviations that something always follows. */
const NEVER_LAST =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Hon|Sr|St|Messrs|Gen|Rev|vs?|cf|viz|e\.g|i\.e|eg|ie|approx|ca|Cap|Caps|Nos|Art|Arts|Sch|Pt|Ch|Fig|Figs|Vol|Ref|Reg|Regs|para|paras|pp|ss|subs|incl|Tel|Attn)$/i;
/** Words of their own, unless a number follows: "the answer is no. Banks …" but "No. 5". */
const ONLY_BEFORE_NUMBER =
  /^(?:No|s|p|r|sec|sect|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|c|vol|art|circa)$/i;
/** May stand at the end: then the next sentence has to look like one. */
const SOMETIMES_LAST =
  /^(?:Ltd|Inc|Co|Corp|Bros|Plc|LLC|etc|et al|al|jr|Ph\.D|a\.m|p\.m|\p{L}*(?:\p{L}\.)+\p{L})$/iu;
const SENTENCE_OPENER =
  /^(?:The|A|An|It|Its|In|On|At|By|For|From|To|As|If|This|That|These|Those|There|They|Their|He|She|His|Her|We|But|And|Or|When|While|After|Before|Since|Under|Banks|Licen[sc]es|No|Not|Only|Both|Each|All|Some|Any)\b/;

/** "3." at the start of a line numbers a list entry. */
function isListNumber(before: string, startsText: boolean): boolean {
  const number = /(^|\n)[ \t>]*\d{1,2}$/.exec(before);
  return number !== null && (startsText || number[1] !== '');
}

function pushTrimmed(sentences: SourceSpan[], text: string, start: number, end: number): void {
  const slice = text.slice(start, end);
  const trimmed = slice.trim();
  if (trimmed === '') return;
  const from = start + slice.indexOf(trimmed);
  // A later stretch without a letter or digit says nothing either: it stays with the sentence before.
  const previous = sentences.at(-1);
  if (previous !== undefined && !/[\p{L}\p{N}]/u.test(trimmed))
    sentences[sentences.length - 1] = { start: previous.start, end: from + trimmed.length };
  else sentences.push({ start: from, end: from + trimmed.length });
}
