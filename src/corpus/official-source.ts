import type { Source } from './article.js';

/** Hosts of Hong Kong's authorities and public bodies, themselves or below. */
const OFFICIAL = [
  'gov.hk',
  'sfc.hk',
  'ia.org.hk',
  'mpfa.org.hk',
  'pcpd.org.hk',
  'hkex.com.hk',
  'hkicl.com.hk',
  'cyberport.hk',
  'hkstp.org',
];

/**
 * The document that stands for an article where only one can be shown: the first of an authority's own, because a reader trusts
 * its address, else the first of all; undefined when there is none.
 */
export function representativeSource(sources: readonly Source[]): Source | undefined {
  return sources.find(({ url }) => isOfficial(url)) ?? sources[0];
}

function isOfficial(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return OFFICIAL.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
