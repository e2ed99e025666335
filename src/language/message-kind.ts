import { foldChinese } from './chinese-variants.js';
import { asksInChinese } from './chinese-questions.js';
import { asksInEnglish } from './english-questions.js';
import { isRhetorical, namesSomething } from './small-talk.js';

/**
 * Whether a chat message asks to be told something, in English, Cantonese, written Chinese or a mixture.
 *
 * One sentence that asks is enough, wherever it stands. A sentence asks when it names something to ask about and either
 * ends with a question mark, is built like a question or requests information ("explain …", 「請問…」).
 *
 * - A sentence of nothing but pronouns, question words, greetings and talk about the people present names nothing: "how
 *   are you?", "really??", 「食咗飯未？」. This is what keeps chatter out; no question mark overrules it.
 * - What a question is about is not judged here: whether the articles answer it is found out later.
 * - A topic alone ("stablecoin licence capital requirement") is no question: it may as well be a title or half a thought,
 *   and to stay silent costs the member one question mark, while an answer nobody asked for disturbs everyone.
 * - Quotations, code, links, mentions and emoji are not the member's own words, and a bot command is for another bot.
 *
 * @param message - as Discord gives it, with its markup; of any length, read in linear time
 */
export function isQuestion(message: string): boolean {
  const text = message.normalize('NFKC').trim();
  return !BOT_COMMAND.test(text) && sentencesOf(ownWords(text)).some(asks);
}

function asks(sentence: string): boolean {
  if (!namesSomething(sentence) || isRhetorical(sentence)) return false;
  return sentence.endsWith('?') || asksInEnglish(sentence) || asksInChinese(sentence);
}

/** "!play", ";;rank", "/ask": other bots' commands, and a slash command that was sent as text. */
const BOT_COMMAND = /^(?:[!/.]|;;?)[a-z]/i;

/** Blocks and lines whose words are code or somebody else's; an unclosed block reaches to the end, as on Discord. */
const BLOCK = /```[^]*?(?:```|(?![^]))|^[ \t]*>>>[^]*|^[ \t]*>.*$/gm;
const INLINE_CODE = /`([^`\n]{1,200})`/g;
/** Mentions, channels, commands, custom emoji and times as Discord writes them; links; names and emoji typed by hand. */
const MARKUP =
  /<(?:[@#/]|a?:|t:)[^<>\n]{1,80}>|(?:https?:\/\/|www\.)[!-~]+|(?<!\S)@[\p{L}\p{N}_.]+|:(?=[\d_+-]{0,32}[a-z])[\w+-]{1,32}:/giu;
const EMOJI = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u{20e3}\u{200d}\u{fe0f}]/gu;
const QUOTATION = /["“「『]([^"”」』\n]{1,200})["”」』]/g;

/** The words a member wrote, in lower case and Simplified characters, so that each form is written down once. */
function ownWords(text: string): string {
  const plain = text
    .replace(BLOCK, '\n')
    // Words in code marks are names set apart; anything else is code.
    .replace(INLINE_CODE, (_, code: string) => (/^[\p{L}\p{N} -]+$/u.test(code) ? code : ' '))
    .replace(MARKUP, ' ')
    .replace(/[❓❔]/gu, '?')
    .replace(EMOJI, ' ')
    .replace(/[*_~|#]/g, '')
    .replace(/[’‘´]/g, "'")
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  return foldChinese(unquoted(plain).toLowerCase());
}

/** A quoted name stays. A quoted sentence is what somebody else said, unless it is all there is. */
function unquoted(text: string): string {
  return text.replace(QUOTATION, (quotation: string, inner: string) =>
    quotation.length === text.length || !/[.!?。]/.test(inner) ? inner : ' ',
  );
}

/**
 * Sentences with the question mark they end with. A full stop ends one only before white space; "Cap. 656" is cut in two,
 * which does no harm here: each half is looked at.
 */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[?!。\n])|(?<=\.)\s|\.{2,}/u)
    .map((sentence) => sentence.replace(/^[\s\-•.!()[\]]+|(?<![\s.!。)\]])[\s.!。)\]]+$/gu, ''))
    .filter((sentence) => sentence !== '');
}
