import { renderInline } from './inline-markdown.js';
import { divideMarkdown, type ListItem, type MarkdownBlock } from './markdown-blocks.js';
import { type Markup, markup } from './markup.js';
import type { Viewer } from './viewer.js';

/** A text in Discord's Markdown, as a member sees it. Whatever it holds, only known elements and http(s) links come out. */
export function renderMarkdown(text: string, viewer: Viewer): Markup {
  return renderBlocks(divideMarkdown(text), viewer);
}

function renderBlocks(blocks: readonly MarkdownBlock[], viewer: Viewer): Markup {
  return markup`${blocks.map((block) => renderBlock(block, viewer))}`;
}

function renderBlock(block: MarkdownBlock, viewer: Viewer): Markup {
  switch (block.kind) {
    case 'paragraph':
      return markup`<p class="line">${renderInline(block.text, viewer)}</p>`;
    case 'heading':
      return markup`<discord-header level="${block.level}">${renderInline(block.text, viewer)}</discord-header>`;
    case 'subtext':
      return markup`<discord-subscript>${renderInline(block.text, viewer)}</discord-subscript>`;
    case 'quote':
      return markup`<discord-quote>${renderBlocks(divideMarkdown(block.text, true), viewer)}</discord-quote>`;
    case 'code':
      return markup`<discord-code multiline>${block.text}</discord-code>`;
    case 'list':
      return renderList(block.items, viewer);
  }
}

/** Items of one depth and kind are one list; deeper ones after an item are a list of their own under it. */
function renderList(items: readonly ListItem[], viewer: Viewer): Markup {
  const [first] = items;
  if (first === undefined) return markup``;
  const sibling = (item: ListItem): boolean => item.depth <= first.depth;
  const ofOtherKind = (item: ListItem): boolean => (item.number === null) !== (first.number === null);
  const end = indexOr(
    items.findIndex((item) => sibling(item) && ofOtherKind(item)),
    items.length,
  );
  const parts: Markup[] = [];
  for (let at = 0; at < end;) {
    const next = indexOr(
      items.findIndex((item, place) => place > at && sibling(item)),
      end,
    );
    parts.push(markup`<discord-list-item>${renderInline(items[at]?.text ?? '', viewer)}</discord-list-item>`);
    parts.push(renderList(items.slice(at + 1, next), viewer));
    at = next;
  }
  const list =
    first.number === null
      ? markup`<discord-unordered-list>${parts}</discord-unordered-list>`
      : markup`<discord-ordered-list start="${first.number}">${parts}</discord-ordered-list>`;
  return markup`${list}${renderList(items.slice(end), viewer)}`;
}

/** @param index - −1 when nothing was found */
function indexOr(index: number, otherwise: number): number {
  return index === -1 ? otherwise : index;
}
