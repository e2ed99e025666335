/**
 * Styles that are added inside Skyra's elements, by the element's name. Skyra draws the client of 2021 to 2024; these bring it
 * to the look of 2025 and after, let lines that are too long for a phone end in dots, and translate its few words: those
 * are fixed in its templates, so the English ones are made invisible and ours are put after them.
 */
export const COMPONENT_STYLE: Readonly<Record<string, string>> = {
  'discord-messages': `
    :host { padding: 8px 0 16px; border: 0; color: var(--text); font-family: var(--font); }
    ::slotted(*:not(:first-child)) { margin-top: 1rem; }`,
  'discord-message': `
    :host { padding-left: 16px !important; padding-right: 48px !important; color: var(--text) !important;
      font-family: var(--font); font-size: 16px; }
    :host-context(.phone) { padding-right: 16px !important; }
    :host-context(.phone) .discord-author-avatar { margin-right: 12px; }
    .discord-author-avatar { margin-top: 2px; }
    .discord-message-content { min-width: 0; line-height: 1.375rem; padding-top: 0; }
    :host .discord-message-markup { display: block; }
    .discord-message-timestamp, :host([light-theme]) .discord-message-timestamp { margin-left: 4px; color: var(--muted); }
    .discord-message-ephemeral, :host([light-theme]) .discord-message-ephemeral { display: flex; align-items: center;
      gap: 2px; margin-top: 6px; color: var(--muted); line-height: 16px; white-space: nowrap; }
    .discord-message-ephemeral .discord-message-ephemeral-link { color: var(--link); }
    :host(:lang(zh)) .discord-message-ephemeral { font-size: 0; }
    :host(:lang(zh)) .discord-message-ephemeral::before { content: '只有你能看見此訊息 • '; order: 1; font-size: 12px; white-space: pre; }
    :host(:lang(zh)) .discord-message-ephemeral-link { display: flex; order: 2; }
    :host(:lang(zh)) .discord-message-ephemeral-link::before { content: '關閉訊息'; font-size: 12px; }`,
  'discord-author-info': `
    :host .discord-author-username { color: var(--strong); font-weight: 600; }
    :host-context(.phone) .discord-author-username { font-weight: 700; }`,
  'discord-verified-author-tag': `
    :host { border-radius: 4px; font-size: 12px; font-weight: 600; background: var(--brand); }
    :host(:lang(zh)) { font-size: 0 !important; }
    :host(:lang(zh))::after { content: '應用程式'; font-size: 11px; }`,
  'discord-reply': reply(),
  'discord-command': `${reply()}
    :host .discord-slash-command-name, :host .discord-slash-command-name:hover {
      flex: none; color: var(--mention) !important; border-radius: 4px; background: var(--mention-background); }
    .discord-command-icon-name { display: none; }
    span:not([class]):lang(zh) { display: contents; font-size: 0; }
    .discord-slash-command-name span:lang(zh) { display: inline; font-size: inherit; }
    .discord-replied-message-username + span:lang(zh)::after { content: ' 使用了 '; font-size: 14px; }`,
  'discord-action-row': `
    :host { gap: 8px; min-width: 0; }`,
  'discord-button': `
    :host > *:first-child { gap: 4px; box-sizing: border-box; margin: 0; min-width: 32px; height: auto; min-height: 32px;
      padding: 3px 11px; border: 1px solid var(--control-border); border-radius: 8px; font: 500 14px/18px var(--font); }
    :host([only-emoji]) span { display: none; }
    .emoji { width: 18px; height: 18px; margin: 0; }
    .secondary, .secondary.hoverable:hover { color: var(--strong); background: var(--control); }
    .primary { background: var(--brand); }
    .success { background: var(--success); }
    .destructive { background: var(--danger); }
    .discord-button-launch { margin-left: 2px; }`,
  'discord-string-select-menu': `
    :host { display: block; width: 100%; max-width: 400px; }
    :host-context(.phone), :host-context(.modal) { max-width: none; }
    .discord-string-select-menu, :host([light-theme]) .discord-string-select-menu { width: 100%; max-width: none; height: 44px;
      margin: 0; padding: 0 12px !important; color: var(--muted); border: 1px solid var(--border) !important; border-radius: 8px;
      background: var(--input) !important; font: 400 16px/20px var(--font); }
    :host([chosen]) .discord-string-select-menu { color: var(--text) !important; }
    .discord-string-select-menu > span:first-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .discord-expand-more-icon { flex: none; color: var(--subtle); }
    .discord-string-select-menu-option-slot, :host([light-theme]) .discord-string-select-menu-option-slot {
      max-width: 400px; color: var(--text); border: 1px solid var(--border) !important; background: var(--surface) !important; }`,
  'discord-link': `
    a, .discord-link-light-theme a, a.discord-link-light-theme { color: var(--link); }`,
  'discord-time': `
    :host { background: var(--control); }`,
  'discord-header': `
    :host > * { margin: 8px 0 4px; color: var(--strong); }
    :host([level='1']) > h1 { font-size: 1.5rem; }
    :host([level='2']) > h2 { font-size: 1.25rem; }
    :host(:first-child) > * { margin-top: 0; }`,
  'discord-subscript': `
    small, :host([light-theme]) > small { color: var(--muted); line-height: 1.125rem; }`,
  'discord-quote': `
    .discord-quote-divider, :host([light-theme]) .discord-quote-divider { flex: none; background: var(--quote-bar); }
    blockquote { min-width: 0; }`,
  'discord-code': `
    :host { background: none !important; font-family: var(--font-code); }
    code, :host([multiline]) code, :host([light-theme]) code { box-sizing: border-box; width: 100%; margin: 0;
      font-family: var(--font-code); border: 1px solid var(--border); border-radius: 4px; background: var(--code); }`,
  'discord-pre': `
    :host pre { width: 100%; margin: 4px 0; }`,
  'discord-mention': `
    :host, :host([light-theme]) { color: var(--mention); background: var(--mention-background); }`,
  'discord-spoiler': `
    :host, :host([light-theme]) { background: var(--spoiler); }`,
  'discord-thread': `
    :host, :host([light-theme]) { box-sizing: border-box; max-width: 100%; padding: 10px 12px; border: 1px solid var(--border);
      border-radius: 8px; background: var(--surface); }
    :host .discord-thread-name { color: var(--strong); }
    :host .discord-thread-cta { color: var(--link); }
    :host .discord-thread-bottom { min-width: 0; color: var(--subtle); }`,
  'discord-thread-message': `
    :host .discord-thread-message-username { overflow: visible; opacity: 1; }
    :host .discord-thread-message-content { min-width: 0; display: block; overflow: hidden; text-overflow: ellipsis; }`,
};

/** A reply's line: as wide as there is room, with dots where it ends early. */
function reply(): string {
  return `
    :host { margin-left: 56px; min-width: 0; max-width: 100%; color: var(--subtle); font-family: var(--font); overflow: visible; }
    :host-context(.phone) { margin-left: 52px; }
    :host::before, :host([light-theme])::before { border-color: var(--spine) !important; }
    .discord-replied-message-username { color: var(--text); opacity: 1; }
    .discord-replied-message-content { min-width: 0; overflow: hidden; }
    .discord-application-tag:lang(zh) { font-size: 0; }
    .discord-application-tag:lang(zh)::after { content: '應用程式'; font-size: 10px; }`;
}
