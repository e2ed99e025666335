import { MessageFlags } from 'discord-api-types/v10';
import type { PreviewAuthor, PreviewMessage, PreviewThread } from './conversation.js';
import { avatarOf, colorOf } from './drawn-images.js';
import { renderComponent, renderText } from './layout-components.js';
import { type Markup, markup } from './markup.js';
import { formatMessageTime, formatTimestamp } from './timestamps.js';
import type { Viewer } from './viewer.js';
import { clientWords } from './words.js';

/** One message with what stands above it, its components and the card of its thread. */
export function renderMessage(message: PreviewMessage, viewer: Viewer): Markup {
  const { author, payload = {}, text } = message;
  const ephemeral = message.ephemeral === true || ((payload.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const attributes = [
    ...authorAttributes(author),
    markup` timestamp="${formatMessageTime(message.time, viewer)}"`,
    ...(ephemeral ? [markup` ephemeral`] : []),
  ];
  const said = text ?? payload.content ?? '';
  const components = payload.components ?? [];
  return markup`<discord-message${attributes}>${renderOrigin(message)}${said !== '' && renderText(said, viewer)}${
    components.length > 0 &&
    markup`<div slot="components" class="components">${components.map((component) => renderComponent(component, viewer))}</div>`
  }${message.thread !== undefined && renderThreadCard(message.thread, viewer)}</discord-message>`;
}

/** The line above: which command was used, or what is replied to. */
function renderOrigin({ invocation, replyTo }: PreviewMessage): Markup | null {
  if (invocation !== undefined) {
    const { user, command } = invocation;
    return markup`<discord-command slot="reply"${authorAttributes(user)} command="${command}"></discord-command>`;
  }
  if (replyTo === undefined) return null;
  const [line = ''] = replyTo.text.split('\n');
  return markup`<discord-reply slot="reply"${authorAttributes(replyTo.author)} mentions>${line}</discord-reply>`;
}

function renderThreadCard({ name, messages }: PreviewThread, viewer: Viewer): Markup {
  const count = clientWords(viewer.locale).messages.replace('{count}', String(messages.length));
  const last = messages.at(-1);
  const lastLine =
    last !== undefined &&
    markup`<discord-thread-message${authorAttributes(last.author)} relative-timestamp="${
      formatTimestamp(last.time.getTime() / 1000, 'R', viewer) ?? ''
    }">${(last.text ?? last.payload?.content ?? '').split('\n')[0] ?? ''}</discord-thread-message>`;
  return markup`<discord-thread slot="thread" name="${name}" cta="${count}">${lastLine}</discord-thread>`;
}

/** Attributes that Skyra's elements share. Names without a colour of their own are white, as the client has them. */
function authorAttributes(author: PreviewAuthor): Markup[] {
  return [
    markup` author="${author.name}" avatar="${avatarOf(author)}"`,
    ...(author.bot ? [markup` bot`] : []),
    ...(author.color === undefined ? [] : [markup` role-color="${colorOf(author)}"`]),
  ];
}
