/**
 * The headings of a Markdown text, from what an author may copy from the file (with markup) and from what readers see
 * (without) to what readers see, which is how passages name their headings.
 */
export function headingTexts(markdown: string): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  let previous = '';
  for (const line of linesOutsideCode(markdown)) {
    const underlined = /^ {0,3}(?:=+|-+)[ \t]*$/.test(line) ? previous : null;
    const written = headingOf(line) ?? underlined ?? '';
    if (written !== '') {
      const read = withoutMarkup(written);
      headings.set(written, read);
      headings.set(read, read);
    }
    previous = line.trim();
  }
  return headings;
}

/** The first heading of the first level, as readers see it; null when there is none. */
export function titleHeading(markdown: string): string | null {
  const line = linesOutsideCode(markdown).find((candidate) => /^#[ \t]/.test(candidate));
  const heading = line === undefined ? null : headingOf(line);
  return heading === null || heading === '' ? null : withoutMarkup(heading);
}

/** Lines that are not in a code block between fences, where "#" begins no heading. */
function linesOutsideCode(text: string): string[] {
  let fence: string | null = null;
  return text.split(/\r\n|\r|\n/).filter((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === null) {
      fence = mark ?? null;
      return mark === undefined;
    }
    if (mark?.startsWith(fence) === true && line.trim() === mark) fence = null;
    return false;
  });
}

function headingOf(line: string): string | null {
  const text = /^ {0,3}#{1,6}[ \t]+([^]*)$/.exec(line)?.[1];
  return text === undefined ? null : withoutClosingSequence(text.trim());
}

/** CommonMark takes "#" at the end of a heading, after a space, for decoration: `## Names that start with #`. */
function withoutClosingSequence(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end -= 1;
  return end === 0 || /[ \t]/.test(heading[end - 1] ?? '') ? heading.slice(0, end).trim() : heading;
}

function withoutMarkup(heading: string): string {
  return heading
    .slice(0, 1000)
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/(?<!\\)(?:\*\*|~~|[*`])(?=\S)|(?<=\S)(?<!\\)(?:\*\*|~~|[*`])/g, '')
    .replace(/(?<![\p{L}\p{N}\\])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
