import { escapeText } from '../escape.js';

/** An address that Discord takes, with everything in it encoded that could end a link early; null when it is none. */
export function webLink(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return href.replace(/[<>()[\]\\|`*_~"'\s]/g, (character) =>
    character === '_' || character === '~' || character === "'"
      ? character
      : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** Where a link leads, so that nobody has to press it to know; Punycode shows names that only look like others. */
export function hostOf(url: string): string | null {
  const link = webLink(url);
  return link === null ? null : escapeText(new URL(link).host.replace(/^www\./, ''));
}
