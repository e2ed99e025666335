import { FRONT_MATTER_NEWS, PLAIN_TEXT_NEWS } from './news-articles.js';
import { temporaryFolder } from './temporary-folder.js';
import { articleText, writeCorpus } from './write-corpus.js';

/** A folder with a small corpus, for commands to be started in: both shapes of news, and articles in two languages. */
export async function projectFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await writeCorpus(folder, {
    'corpus/news/ferry-payments.txt': PLAIN_TEXT_NEWS,
    'corpus/news/robotics-park.md': FRONT_MATTER_NEWS,
    'corpus/stablecoins/licences.md': articleText(
      {
        title: 'Stablecoin licences',
        asOf: '2025-08-01',
        status: 'in-force',
        topics: ['Stablecoins'],
        provider: { name: 'Policy Notes' },
      },
      '## Who gives them out\n\nThe HKMA licenses stablecoin issuers ([HKMA, 2025-08-01](https://www.hkma.gov.hk/a)). ' +
        'A licensed issuer needs paid-up capital of HK$25 million ([HKMA, 2025-08-01](https://www.hkma.gov.hk/b)).',
    ),
    'corpus/stablecoins/licences.zh-Hant.md': articleText(
      {
        title: '穩定幣牌照',
        asOf: '2025-08-01',
        status: 'in-force',
        lang: 'zh-Hant',
        translationOf: 'stablecoins/licences.md',
        topics: ['穩定幣'],
      },
      '## 由誰發牌\n\n金管局向穩定幣發行人發牌。持牌發行人的繳足資本最少為2,500萬港元。',
    ),
    'corpus/glossary.yml': '- term: Hong Kong Monetary Authority\n  acronyms: [HKMA]\n  zh-Hant: 金管局\n',
  });
  return folder;
}
