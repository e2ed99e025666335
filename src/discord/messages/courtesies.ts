import { searchKey } from '../../language/search-key.js';
import { namesSomething } from '../../language/small-talk.js';

/** Thanks, which want no more than "you're welcome". */
const THANKS =
  /^(?:ok(?:ay)?[ ,.!]*)?(?:many )?(?:thanks?|thank you|thx|ty|cheers|多谢|唔该|谢谢|感谢|谢了)/u;
/** What newcomers ask of the bot itself: the answer is how to use it, and no article. */
const ABOUT_ITSELF =
  /^(?:help|hi|hello|menu|start)$|^(?:who|what) (?:are|r) (?:you|u)\b|^who made (?:you|u)\b|^what (?:can|do) (?:you|u|i) (?:do|ask|know)\b|^how (?:do i|to) use (?:you|this|the bot)|^你(?:系|是)(?:边个|谁|乜|咩|什么|甚么)|^你(?:识|会|懂)(?:做|答)?(?:啲)?(?:咩|乜|什么|甚么)|^(?:帮助|点用|怎么用|怎样用|可以问(?:咩|乜|什么|甚么))/u;

/** Whether a message to the bot asks nothing of it that an article could answer: greetings, thanks, "what can you do?". */
export function isSmallTalk(words: string): boolean {
  const key = searchKey(words);
  return !namesSomething(key) || ABOUT_ITSELF.test(key.replace(/[?？!！.。]+$/u, ''));
}

export function isThanks(words: string): boolean {
  return THANKS.test(searchKey(words));
}
