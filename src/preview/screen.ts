import type { PreviewConversation, PreviewMessage, PreviewThread } from './conversation.js';
import { icon, type IconName } from './icons.js';
import { type Markup, markup } from './markup.js';
import { renderMessage } from './message.js';
import { renderModal } from './modal.js';
import { type Viewer, viewerOf } from './viewer.js';
import { clientWords } from './words.js';

/** The channel, then every thread in it, then the form: side by side on a desktop, one under the other on a phone. */
export function renderScreens(conversation: PreviewConversation): Markup {
  const { channel, theme, messages, modal } = conversation;
  const viewer = viewerOf(conversation);
  const screen = (title: string, symbol: IconName, shown: readonly PreviewMessage[]): Markup =>
    markup`<section class="screen">${renderHead(title, symbol)}<discord-messages no-background${
      theme === 'light' && markup` light-theme`
    }>${shown.map((message) => renderMessage(message, viewer))}</discord-messages>${renderComposer(symbol === 'hash' ? `#${title}` : `“${title}”`, viewer)}</section>`;
  return markup`${[
    screen(channel, 'hash', messages),
    ...threadsOf(messages).map((thread) => screen(thread.name, 'thread', thread.messages)),
    ...(modal === undefined ? [] : [renderModal(modal, viewer)]),
  ]}`;
}

function threadsOf(messages: readonly PreviewMessage[]): PreviewThread[] {
  return messages.flatMap(({ thread }) =>
    thread === undefined ? [] : [thread, ...threadsOf(thread.messages)],
  );
}

function renderHead(title: string, symbol: IconName): Markup {
  return markup`<header class="head"><span class="on-phone">${icon('back', 24)}</span>${icon(symbol, 22)}<h1>${title}</h1><span class="on-desktop">${icon('members', 22)}</span>${icon('search', 22)}</header>`;
}

function renderComposer(place: string, { locale }: Viewer): Markup {
  const placeholder = clientWords(locale).writeTo.replace('{place}', () => place);
  return markup`<footer class="composer"><span class="round">${icon('plus', 20)}</span><span class="round on-phone">${icon('gift', 20)}</span><span class="field"><span>${placeholder}</span>${icon('smile', 22)}</span><span class="round on-phone">${icon('microphone', 20)}</span></footer>`;
}
