import type { PreviewAuthor } from './conversation.js';
import { type Markup, markup } from './markup.js';

/** Colours of members who have none. */
const COLORS = ['#5865f2', '#3ba55c', '#c27c0e', '#ad1457', '#11806a', '#71368a', '#a84300', '#206694'];

/** A colour that is safe to put in a style; the author's own, else one that goes with the name. */
export function colorOf({ name, bot, color }: PreviewAuthor): string {
  if (color !== undefined && /^#[0-9a-f]{6}$/i.test(color)) return color;
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (bot ? COLORS[0] : COLORS[sum % COLORS.length]) ?? '#5865f2';
}

/** The author's picture as a `data:` address; the network is never asked. */
export function avatarOf(author: PreviewAuthor): string {
  if (author.avatar !== undefined && /^data:image\/(?:png|jpeg|webp|svg\+xml)[;,]/.test(author.avatar))
    return author.avatar;
  const [letter = '?'] = [...author.name.trim().toUpperCase()];
  return imageAddress(
    markup`<rect width="80" height="80" fill="${colorOf(author)}"/>${centered(letter, 36, '#fff', 'bold')}`,
  );
}

/** An emoji to draw: a character, or the name of a custom one, whose picture is not here. */
export interface DrawnEmoji {
  readonly name: string;
  readonly custom: boolean;
}

/** A picture of an emoji as a `data:` address: the character in the system's emoji font, or a custom one's first letter. */
export function emojiImage({ name, custom }: DrawnEmoji): string {
  if (!custom) return imageAddress(centered(name, 62, '#000', 'normal'));
  const [letter = '?'] = [...name.toUpperCase()];
  return imageAddress(
    markup`<rect width="80" height="80" rx="18" fill="#80848e"/>${centered(letter, 40, '#fff', 'bold')}`,
  );
}

function centered(text: string, size: number, color: string, weight: 'bold' | 'normal'): Markup {
  const font = "'gg sans','Noto Sans','Noto Sans CJK HK',sans-serif";
  return markup`<text x="40" y="40" fill="${color}" font-family="${font}" font-size="${size}" font-weight="${weight}" text-anchor="middle" dominant-baseline="central">${text}</text>`;
}

function imageAddress(drawing: Markup): string {
  const image = markup`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80" viewBox="0 0 80 80">${drawing}</svg>`;
  // Half of a surrogate pair, which a cut text can end in, has no place in an address.
  return `data:image/svg+xml,${encodeURIComponent(image.source.replace(/\p{Surrogate}/gu, '\ufffd'))}`;
}
