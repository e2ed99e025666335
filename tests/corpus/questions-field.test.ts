import { describe, expect, it } from 'vitest';
import { problemsOf } from '../support/articles.js';

describe('a question of an article', () => {
  const entry = (section: string): string =>
    `  - question: "who pays ${section}"\n    section: ${JSON.stringify(section)}\n`;
  const withQuestions = (questions: string): string =>
    `---\npublishedDateTime: 2025-03-01\ntitle: A\nquestions:\n${questions}---\n\n` +
    '## Who pays the fees\n\nBanks.\n\n## When\n\nNow.\n';

  it('for a section that was renamed is told of once for all, at the first, with the likely heading', () => {
    expect(problemsOf(withQuestions(entry('Who pays fees').repeat(5) + entry('When')))).toMatchObject([
      {
        line: 5,
        found: '5 questions for the section "Who pays fees", which is not there',
        expected: 'a heading of this article, probably "Who pays the fees"',
      },
    ]);
  });

  it.each(['  - "who pays"\n', '  - question: "who pays"\n', entry('')])(
    'names its section: %j',
    (question) => {
      expect(problemsOf(withQuestions(question))).toMatchObject([{ found: 'a question without a section' }]);
    },
  );
});
