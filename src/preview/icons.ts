import { Markup, markup } from './markup.js';

/** Outlines on a 24 × 24 grid, drawn for this page in the manner of the client's. */
const OUTLINES = {
  hash: 'M10 3 8 21M16 3l-2 18M4 8.5h17M3 15.5h17',
  thread: 'M4 5h16v11h-6l-5 4v-4H4zM8 9h8M8 12h5',
  back: 'M14.5 5 7.5 12l7 7',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 21 21',
  plus: 'M12 4.5v15M4.5 12h15',
  smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 14c1 2 2.5 3 4 3s3-1 4-3M9 9v.01M15 9v.01',
  gift: 'M4 9h16v4H4zM5.5 13v7h13v-7M12 9v11M12 9C8 9 7 4 10 4c2 0 2 5 2 5s0-5 2-5c3 0 2 5-2 5',
  microphone: 'M12 3.5a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0v-5a3 3 0 0 0-3-3M5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 8.5v.01',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  close: 'M6 6l12 12M18 6 6 18',
  members:
    'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 5.5a3 3 0 0 1 0 6M18 14.5c2.5.500 4 2.5 4 5.5',
  expand: 'M6 9.5l6 6 6-6',
} as const;

export type IconName = keyof typeof OUTLINES;

/** @param size - width and height in CSS pixels */
export function icon(name: IconName, size: number): Markup {
  return markup`<svg class="icon" aria-hidden="true" width="${size}" height="${size}" viewBox="0 0 24 24"><path d="${OUTLINES[name]}"/></svg>`;
}
