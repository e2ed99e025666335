import { build } from 'esbuild';
import { COMPONENT_STYLE } from './component-style.js';

/** The elements of `@skyra/discord-components-core` that a page uses; they bring those along that they use themselves. */
const ELEMENTS = [
  'action-row',
  'button',
  'code',
  'command',
  'custom-emoji',
  'header',
  'link',
  'list-item',
  'mention',
  'message',
  'messages',
  'ordered-list',
  'pre',
  'quote',
  'reply',
  'spoiler',
  'string-select-menu',
  'string-select-menu-option',
  'subscript',
  'thread',
  'thread-message',
  'time',
  'unordered-list',
];

/**
 * Runs in the page, in its head: before the body there is no element yet, so a style that is added to a class reaches all of
 * its elements. Once everything is loaded the elements have drawn themselves, and the page has its height. Frames are not
 * waited for: a browser without a screen may never draw one.
 */
const ENTRY = `
${ELEMENTS.map((name) => `import '@skyra/discord-components-core/discord-${name}.js';`).join('\n')}
for (const [name, text] of Object.entries(${JSON.stringify(COMPONENT_STYLE)})) {
  const style = new CSSStyleSheet();
  style.replaceSync(text);
  customElements.get(name).elementStyles.push(style);
}
addEventListener('load', () =>
  setTimeout(async () => {
    await document.fonts.ready;
    const { height } = document.querySelector('main').getBoundingClientRect();
    document.documentElement.dataset.height = String(Math.ceil(height));
  }),
);
`;

/**
 * Discord's look as web components, in one minified script that needs nothing else. Made anew each time, from the installed
 * package, in less than a second.
 *
 * @throws {Error} when the package is not installed
 */
export async function bundleDiscordComponents(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
