import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../src/answer/answer.js';
import { citationOf } from '../../src/answer/citation.js';
import { renderAnswer, type TerminalStyle } from '../../src/terminal/render-answer.js';
import { printable } from '../../src/language/printable.js';
import { articleOf } from '../support/article-of.js';
import { passageWith } from '../support/passage-with.js';

const PLAIN: TerminalStyle = { colors: pc.createColors(false), columns: null };
const COLORED: TerminalStyle = { colors: pc.createColors(true), columns: null };
const ESCAPES = /\u001b\[[0-9;]*m/g;

const wide = (columns: number, colors = PLAIN.colors): TerminalStyle => ({ colors, columns });

function citation(fields: Partial<Citation> = {}): Citation {
  const passage = passageWith(['Banks pay a fee.'], { article: articleOf() });
  const [sentence] = passage.sentences;
  if (sentence === undefined) throw new Error('the passage has a sentence');
  return { ...citationOf(1, passage, sentence), ...fields };
}

function answered(text: string, fields: Partial<Answer> = {}, ...citations: readonly Citation[]): Answer {
  const { language = 'en' } = fields;
  const own = citations.length > 0 ? citations : [citation()];
  return { kind: 'answered', question: 'q', language, text, citations: own, closest: [], confidence: 0.9 };
}

/** Columns that a line takes in a terminal: Chinese characters and full-width marks take two. */
function columnsOf(line: string): number {
  return [...line.replace(ESCAPES, '')].reduce(
    (sum, one) => sum + (/[\u1100-\u115f\u2e80-\uffdc]/.test(one) ? 2 : 1),
    0,
  );
}

describe('a rendered answer', () => {
  it('has the quotes, then numbered sources with what is known of them', () => {
    const source = {
      title: 'Circular',
      publisher: 'HKMA',
      url: 'https://hkma.example/a',
      date: '2025-08-01',
    };
    const rendered = renderAnswer(
      answered('“Banks pay a fee.” [1]', {}, citation({ sources: [source] })),
      PLAIN,
    );
    expect(rendered.split('\n')).toEqual([
      '',
      '  “Banks pay a fee.” [1]',
      '',
      '  Sources',
      '  [1] Stablecoin licences › Who',
      '      Policy Notes · published 2025-08-02 · as of 2025-08-01 · in force',
      '      HKMA, 2025-08-01',
      '      https://hkma.example/a',
      '',
    ]);
  });

  it('leads to the article itself when there is no other source', () => {
    expect(renderAnswer(answered('“A.” [1]'), PLAIN)).toContain('\n      stablecoins/licences.md\n');
    const url = 'https://notes.example/a';
    expect(renderAnswer(answered('“A.” [1]', {}, citation({ url })), PLAIN)).toContain(`\n      ${url}\n`);
  });

  it('leaves out what is not known', () => {
    const rendered = renderAnswer(
      answered('“A.” [1]', {}, citation({ publisher: null, section: '' })),
      PLAIN,
    );
    expect(rendered).toContain('\n      published 2025-08-02');
    expect(rendered).toContain('[1] Stablecoin licences\n');
  });

  it.each([
    ['proposed', 'proposed', '建議中'],
    ['superseded', 'superseded', '已被取代'],
    ['historical', 'news of that day', '當時報道'],
  ] as const)('says of a source that it is %s, in either language', (status, english, chinese) => {
    const rendered = (language: 'en' | 'zh-Hant'): string =>
      renderAnswer(answered('“A.” [1]', { language }, citation({ status })), PLAIN);
    expect(rendered('en')).toContain(english);
    expect(rendered('zh-Hant')).toContain(chinese);
    expect(rendered('zh-Hant')).toContain('來源');
  });

  it('of a refusal names the closest articles, if there are any', () => {
    const refusal: Answer = {
      kind: 'nothing-relevant',
      reason: 'not-covered',
      question: 'q',
      language: 'en',
      text: 'Not covered.',
      citations: [],
      closest: [{ title: 'Fees', article: 'fees.md', url: null }],
      confidence: 0,
    };
    const rendered = renderAnswer(refusal, PLAIN);
    expect(rendered).toContain('  Not covered.\n\n  Closest articles\n  - Fees\n    fees.md\n');
    expect(renderAnswer({ ...refusal, closest: [] }, PLAIN)).not.toContain('Closest');
  });
});

describe('colours', () => {
  const answer = answered('“Banks pay a fee.” [1]');

  it('are left out where they are not wanted', () => {
    expect(renderAnswer(answer, PLAIN)).not.toContain('\u001b');
  });

  it('change nothing of the text', () => {
    const colored = renderAnswer(answer, COLORED);
    expect(colored).toContain('\u001b');
    expect(colored.replace(ESCAPES, '')).toBe(renderAnswer(answer, PLAIN));
  });

  it('change nothing of where lines break', () => {
    const long = answered(`“${'Banks pay a fee of one per cent. '.repeat(8)}” [1]`);
    const colored = renderAnswer(long, wide(50, COLORED.colors)).replace(ESCAPES, '');
    expect(colored).toBe(renderAnswer(long, wide(50)));
  });
});

describe('article text', () => {
  const HOSTILE = 'A\u001b[31mB\u001b]0;title\u0007C\u009b2JD\u202eE\u2066F\rG\u0008H\u0000I\u2028J';
  const DANGEROUS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

  it('cannot move the cursor, colour, rename the window, or turn the reading direction', () => {
    const source = { title: HOSTILE, publisher: HOSTILE, url: `https://a.example/${HOSTILE}`, date: HOSTILE };
    const hostile = citation({
      title: HOSTILE,
      section: HOSTILE,
      publisher: HOSTILE,
      url: HOSTILE,
      sources: [source],
    });
    expect(renderAnswer(answered(`“${HOSTILE}” [1]`, {}, hostile), PLAIN)).not.toMatch(DANGEROUS);
    expect(renderAnswer(answered('“A.” [1]', {}, { ...hostile, sources: [] }), wide(40))).not.toMatch(
      DANGEROUS,
    );
  });

  it('cannot do so in a refusal either', () => {
    const closest = [{ title: HOSTILE, article: HOSTILE, url: null }];
    const refusal = { ...answered(''), kind: 'nothing-relevant', citations: [], closest } as Answer;
    expect(renderAnswer(refusal, PLAIN)).not.toMatch(DANGEROUS);
  });

  it('keeps every letter that is not one of those', () => {
    expect(printable(HOSTILE)).toMatch(/^A.*B.*C.*D.*E.*F.*G.*H.*I.*J$/);
    expect(printable('「穩定幣」— e‑HKD, 50 % 🎉')).toBe('「穩定幣」— e‑HKD, 50 % 🎉');
  });
});

describe('wrapped lines', () => {
  const english = answered(`“${'The Monetary Authority licenses issuers. '.repeat(6).trim()}” [1]`);
  const chinese = answered(`“${'金管局向穩定幣發行人發牌，並保存公開登記冊。'.repeat(6)}” [1]`, {
    language: 'zh-Hant',
  });

  it.each([40, 60, 80])('fit into %i columns, Chinese ones too', (columns) => {
    for (const answer of [english, chinese]) {
      const lines = renderAnswer(answer, wide(columns)).split('\n');
      for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(columns);
      // They are filled, too: not broken after half of the width.
      expect(Math.max(...lines.map(columnsOf))).toBeGreaterThan(columns * 0.75);
    }
  });

  it('lose no character of the text', () => {
    for (const answer of [english, chinese]) {
      const [quote = ''] = renderAnswer(answer, wide(40)).split('\n\n');
      expect(quote.replace(/\s+/g, '')).toBe(answer.text.replace(/\s+/g, ''));
    }
  });

  it('are no wider than can be read, however wide the terminal is', () => {
    const lines = renderAnswer(english, wide(400)).split('\n');
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(100);
  });

  it('stay whole in a pipe', () => {
    expect(renderAnswer(english, PLAIN)).toContain(english.text);
  });

  it('begin below the first line of the same entry', () => {
    const long = citation({ title: 'A title that goes on for much longer than forty columns can hold' });
    const lines = renderAnswer(answered('“A.” [1]', {}, long), wide(40)).split('\n');
    const at = lines.findIndex((line) => line.startsWith('  [1] '));
    expect(lines[at + 1]).toMatch(/^ {6}\S/);
  });

  it('come out of a terminal that does not know its width', () => {
    for (const columns of [0, 1, 10]) expect(renderAnswer(english, wide(columns))).toContain('Monetary');
  });
});
