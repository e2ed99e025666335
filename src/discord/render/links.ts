import { escapeText } from '../escape.js';

/** An address that Discord takes, with everything in it encoded that could end a link early; null when it is none. */
export function webLink(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const link = href.replace(
    /[<>()[\]\\|`*"\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  // A host in brackets, as of IPv6, cannot be encoded.
  return URL.canParse(link) ? link : null;
}

/** Characters of a host that are shown. */
const LONGEST_HOST = 60;

/**
 * Where a link leads, so that nobody has to press it to know; Punycode shows names that only look like others. Of a long
 * name the end is shown, because the end says whose it is.
 */
export function hostOf(url: string): string | null {
  const link = webLink(url);
  if (link === null) return null;
  const host = new URL(link).host.replace(/^www\./, '');
  return escapeText(host.length > LONGEST_HOST ? `…${host.slice(1 - LONGEST_HOST)}` : host);
}
