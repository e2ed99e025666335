import { CHROME_STYLE } from './chrome-style.js';

/** What Skyra has no elements for: the text between its elements, containers, sections, galleries. */
const CONTENT_STYLE = `
.text { display: grid; gap: 0; min-width: 0; line-height: 1.375rem; overflow-wrap: anywhere; }
.text > * { min-width: 0; }
.line { margin: 0; white-space: break-spaces; }
strong { font-weight: 700; }
em { font-style: italic; }
.components { display: grid; gap: 8px; padding: 4px 0; min-width: 0; }
.container {
  position: relative; display: grid; gap: 8px; box-sizing: border-box; max-width: 600px; min-width: 0; padding: 15px;
  overflow: hidden; border: 1px solid var(--border); border-radius: 8px; background: var(--surface);
}
.container.accented::before {
  content: ''; position: absolute; inset: 0 auto 0 0; width: 4px; background: var(--accent);
}
.container.accented { padding-left: 19px; }
.section { display: flex; gap: 12px; align-items: flex-start; justify-content: space-between; max-width: 600px; min-width: 0; }
.section-texts { display: grid; gap: 4px; flex: 1; min-width: 0; }
.accessory { flex: none; }
.separator { height: 0; }
.separator.divider { height: 1px; background: var(--border); }
.separator.small { margin: 4px 0; }
.separator.large { margin: 12px 0; }
.thumbnail, .medium, .file {
  display: flex; align-items: center; justify-content: center; gap: 8px; box-sizing: border-box; color: var(--muted);
  border: 1px solid var(--border); border-radius: 8px; background: var(--control); font-size: 14px;
}
.thumbnail { width: 80px; height: 80px; }
.gallery { display: grid; grid-template-columns: 1fr 1fr; gap: 4px; max-width: 550px; }
.gallery.single { grid-template-columns: 1fr; }
.medium { flex-direction: column; min-height: 120px; padding: 8px; text-align: center; }
.gallery.single .medium { min-height: 200px; }
.file { justify-content: flex-start; max-width: 430px; padding: 16px; color: var(--link); overflow-wrap: anywhere; }
`;

/** The whole style of a page, besides its colours and what is inside Skyra's elements. */
export const PAGE_STYLE = CHROME_STYLE + CONTENT_STYLE;
