import type { TableCell } from 'mdast';
import { descendants, readableText, spanOf } from '../passages/markdown-tree.js';
import type { HouseArticle } from './house-article.js';
import type { ProseFault } from './prose-fault.js';

/** Whether each row of a table can be quoted alone: its first cell names what it is about, its last cell the source. */
export function checkTables({ article: { body }, tree }: HouseArticle): ProseFault[] {
  const rows = [...descendants(tree)].flatMap((node) =>
    node.type === 'table' ? node.children.slice(1) : [],
  );
  return rows.flatMap((row): ProseFault[] => {
    const { children: cells } = row;
    const at = body.start + (spanOf(row)?.start ?? 0);
    const [first] = cells;
    const last = cells.at(-1);
    const faults: ProseFault[] = [];
    if (first !== undefined && readableText(first) === '')
      faults.push({
        at,
        found: 'a row without its subject',
        expected: 'its name in full in the first cell',
        remedy: 'Write what the row is about.',
      });
    // A row without any source is told of as a claim without one.
    if (last !== undefined && !hasLink(last) && cells.some(hasLink))
      faults.push({
        at,
        found: 'a row with its source in another cell than the last',
        expected: 'the source in the last cell',
        remedy: 'Move it there, and in the translation too.',
      });
    return faults;
  });
}

function hasLink(cell: TableCell): boolean {
  return [...descendants(cell)].some(({ type }) => LINKS.has(type));
}

const LINKS: ReadonlySet<string> = new Set(['link', 'linkReference', 'footnoteReference']);
