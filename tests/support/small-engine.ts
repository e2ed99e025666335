import { Answerer } from '../../src/answer/answerer.js';
import type {
  EngineCall,
  EngineCallName,
  EngineCalls,
  EngineMessage,
} from '../../src/engine/engine-messages.js';
import { type EngineParts, serveCall } from '../../src/engine/serve-engine.js';
import { CorpusTexts } from '../../src/retrieval/article-texts.js';
import { GlossaryMatcher } from '../../src/retrieval/glossary-matcher.js';
import { type IndexLocation, updateIndex } from '../../src/search-index/update-index.js';
import { SMALL_CORPUS, smallCorpus } from './small-corpus.js';

/** What serves calls, over an index of a few articles, and where those lie. */
export type SmallEngine = EngineParts &
  IndexLocation & {
    readonly call: <Name extends EngineCallName>(
      name: Name,
      input: EngineCalls[Name]['input'],
    ) => Promise<EngineMessage>;
  };

export async function smallEngine(
  files: Readonly<Record<string, string>> = SMALL_CORPUS,
): Promise<SmallEngine> {
  const location = await smallCorpus(files);
  const { index } = await updateIndex(location, false);
  const texts = new CorpusTexts(location.corpusDirectory);
  const glossary = new GlossaryMatcher(index.contents.glossary);
  const answerer = new Answerer(location.embedder, index, texts, glossary, () => 0);
  const parts: EngineParts = {
    answerer,
    index,
    texts,
    explain: ({ passages }) => passages.map(({ context }) => context).join('\n'),
  };
  return {
    ...location,
    ...parts,
    call: (name, input) => serveCall({ id: 7, name, input } satisfies EngineCall, parts),
  };
}
