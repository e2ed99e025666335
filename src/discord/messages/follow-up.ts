/** A question of so few words hardly stands on its own. */
const SHORT = { words: 5, characters: 9 };
/** Characters of what was said before; a long conversation must not outweigh the question. */
const LONGEST_BEFORE = 200;
/** How a question begins that goes on from another, and words that stand for what was said before. */
const GOES_ON =
  /^(?:and|but|so|or|then|also|what about|how about|what if|why|同埋|咁|噉|那|那麼|那么|仲有|還有|还有|另外|如果)(?![\p{L}\p{N}])|^(?:咁|噉|那|仲|還|还)|\b(?:it|its|they|them|their|that|this|those|these|he|she)\b|佢|它|嗰|呢個|這個|这个|該|该/iu;

/**
 * Ways to put a question that follows another one, the likelier first: "and when?" means little alone; a whole question does
 * not need what was said before, and would be led astray by it.
 */
export function followUpQuestions(question: string, before: string | null): readonly [string, ...string[]] {
  if (before === null || before === question) return [question];
  const together = `${before.slice(-LONGEST_BEFORE)} ${question}`;
  return standsAlone(question) ? [question, together] : [together, question];
}

function standsAlone(question: string): boolean {
  const words = question.match(/\p{Script=Latin}[\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  const characters = question.match(/\p{Script=Han}/gu)?.length ?? 0;
  const isShort = words <= SHORT.words && characters <= SHORT.characters;
  return !isShort && !GOES_ON.test(question);
}
