import { FRONT_MATTER_NEWS, PLAIN_TEXT_NEWS } from './news-articles.js';
import { temporaryFolder } from './temporary-folder.js';
import { writeCorpus } from './write-corpus.js';

/** A corpus of both shapes of news, which is in order. */
export async function newsFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await writeCorpus(folder, {
    'corpus/news/ferry-payments.txt': PLAIN_TEXT_NEWS,
    'corpus/news/robotics-park.md': FRONT_MATTER_NEWS,
    'corpus/glossary.yml': '- term: Hong Kong Monetary Authority\n  acronyms: [HKMA]\n  zh-Hant: 金管局\n',
    'corpus/out-of-scope.yml': 'weather:\n  - "will it rain"\n',
  });
  return folder;
}
