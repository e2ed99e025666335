import { createHash } from 'node:crypto';
import type { PreviewConversation } from './conversation.js';
import { Markup, markup } from './markup.js';
import { PAGE_STYLE } from './page-style.js';
import { renderScreens } from './screen.js';
import { THEME_STYLE } from './theme.js';

/**
 * A conversation as one HTML page that looks like Discord's client and opens without a network or other files. Its security
 * policy lets it load nothing and run no script but the given one. When it has been drawn, the height of its content in
 * CSS pixels stands in `data-height` of the `html` element.
 *
 * @param componentsScript - from `bundleDiscordComponents`
 */
export function renderPreviewPage(conversation: PreviewConversation, componentsScript: string): string {
  const { channel, theme, width, locale = 'en-GB' } = conversation;
  const script = insideScript(componentsScript);
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return markup`<!doctype html>
<html lang="${locale}" class="${theme} ${width}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>#${channel}</title>
<style>${new Markup(THEME_STYLE + PAGE_STYLE)}</style>
<script>${new Markup(script)}</script>
</head>
<body><main>${renderScreens(conversation)}</main></body>
</html>
`.source;
}

/** The script with nothing in it that an HTML parser takes for the end of it. Both can only stand in its strings. */
function insideScript(script: string): string {
  return script.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '\\x3c!--');
}
