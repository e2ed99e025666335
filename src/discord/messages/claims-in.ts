import { isQuestion } from '../../language/message-kind.js';
import { splitSentences } from '../../passages/split-sentences.js';

/** Sentences that state something: neither questions nor a few words that could not be looked up. */
export function claimsIn(message: string): string[] {
  return splitSentences(message)
    .map(({ start, end }) => message.slice(start, end))
    .filter((sentence) => saysEnough(sentence) && !isQuestion(sentence));
}

/** Four words, or six Chinese characters: "I agree!" and 「多謝晒」 state nothing about policy. */
function saysEnough(sentence: string): boolean {
  const words = sentence.match(/[\p{Script=Latin}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
  const characters = sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
  return words + characters / 1.5 >= 4;
}
