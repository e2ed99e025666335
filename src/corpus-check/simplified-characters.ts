import { chineseScript } from '../language/chinese-variants.js';

/**
 * The characters of a text that Traditional writing does not have, each once.
 *
 * OpenCC gives 準 and 臺 as the Traditional forms of 准 and 台, which Hong Kong writes too. Big5 tells them apart: Taiwan's and
 * Hong Kong's own character set was made without Simplified characters.
 */
export function simplifiedCharacters(text: string): string[] {
  return [...new Set(text.match(/\p{Script=Han}/gu))].filter(
    (character) => !BIG5.has(character) && chineseScript(character) === 'zh-Hans',
  );
}

const BIG5: ReadonlySet<string> = big5Characters();

/** Decodes every code of the two levels of Big5: lead bytes A4 to F9, in which Hong Kong's supplement has no place. */
function big5Characters(): Set<string> {
  const codes: number[] = [];
  for (let lead = 0xa4; lead <= 0xf9; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail <= 0x7e || trail >= 0xa1) codes.push(lead, trail);
  return new Set(new TextDecoder('big5').decode(Uint8Array.from(codes)));
}
