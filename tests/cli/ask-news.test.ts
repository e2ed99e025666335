import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AnswerObject, expectAnswer } from '../support/answer-schema.js';
import { SECURED } from '../support/news-articles.js';
import { projectFolder } from '../support/project-folder.js';
import { runProgram } from '../support/run-program.js';

const QUESTIONS = {
  plainText: 'How much was set aside for the ferry payment trial?',
  excerpt: 'Who will open a regional office in the robotics park?',
  related: 'What loan facility did the lender Mintwell announce?',
  chinese: '穩定幣發行人要幾多資本',
  beside: 'What does a pizza with mushrooms taste of?',
};

let folder: string;
const answers = new Map<string, AnswerObject>();

beforeAll(async () => {
  folder = await projectFolder();
  const input = Object.entries(QUESTIONS).map(([id, question]) => JSON.stringify({ id, question }));
  const { stdout } = await runProgram('ask', ['--jsonl'], { folder, input: input.join('\n') });
  for (const line of stdout.trim().split('\n')) {
    const answer = expectAnswer(JSON.parse(line));
    answers.set(String(answer.id), answer);
  }
});

describe('from a corpus of news as it was saved, and of our own articles', () => {
  it('every quote is a slice of its file', async () => {
    for (const { article, quote, span } of [...answers.values()].flatMap(({ citations }) => citations))
      expect((await readFile(join(folder, article), 'utf8')).slice(span.start, span.end)).toBe(quote);
  });

  it('a page saved as plain text is quoted, with the day in its byline', () => {
    const [citation] = answers.get('plainText')?.citations ?? [];
    expect(citation).toMatchObject({
      title: 'Harbour City Sets Aside HK$90 Million for a Ferry Payment Trial',
      article: 'corpus/news/ferry-payments.txt',
      publishedAt: '2024-03-04',
      status: 'historical',
      url: null,
    });
    expect(citation?.quote).toContain('HK$90 million');
  });

  it('a page whose body is encrypted is quoted from its excerpt, although it says `published: false`', () => {
    const [citation] = answers.get('excerpt')?.citations ?? [];
    expect(citation).toMatchObject({
      article: 'corpus/news/robotics-park.md',
      publisher: 'news.example',
      publishedAt: '2024-02-11',
    });
    expect(citation?.quote).toContain('Pallio');
  });

  it('an item related to that page is cited with its own title, publisher, day and link', () => {
    expect(answers.get('related')?.citations[0]).toMatchObject({
      title: 'Harbour Bank leads a loan for the lender Mintwell',
      article: 'corpus/news/robotics-park.md',
      url: 'https://finance.example/mintwell',
      publisher: 'Finance Example',
      publishedAt: '2024-02-09',
    });
  });

  it('a Chinese question is answered in Chinese', () => {
    const answer = answers.get('chinese');
    expect(answer?.language).toBe('zh-Hant');
    expect(answer?.citations[0]?.quote).toContain('2,500萬港元');
  });

  it('what is not covered is refused, and that is no error', () => {
    expect(answers.get('beside')).toMatchObject({ kind: 'nothing-relevant', citations: [] });
  });

  it('what is encrypted is in no answer and in no file of the index', async () => {
    expect(JSON.stringify([...answers.values()])).not.toContain(SECURED.slice(0, 8));
    const names = await readdir(join(folder, 'index'), { recursive: true });
    expect(names.length).toBeGreaterThan(16);
    for (const name of names) {
      const bytes = await readFile(join(folder, 'index', name)).catch(() => Buffer.alloc(0));
      expect(bytes.toString('latin1').toLowerCase(), name).not.toContain('q9zx');
    }
  });
});
