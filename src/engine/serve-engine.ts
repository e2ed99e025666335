import type { Answerer } from '../answer/answerer.js';
import type { AnswerTrace } from '../answer/answerer.js';
import { citationOf } from '../answer/citation.js';
import { type ArticleTexts, ArticleChangedError } from '../retrieval/article-texts.js';
import type { SearchIndex } from '../search-index/search-index.js';
import type { EngineAnswer, FurtherPassage } from './engine.js';
import type { EngineCall, EngineCalls, EngineMessage } from './engine-messages.js';
import { readFullPassage } from './full-passage.js';

/** What answers calls. */
export interface EngineParts {
  readonly answerer: Answerer;
  readonly index: SearchIndex;
  readonly texts: ArticleTexts;
  /** How an answer came about, for an operator. */
  readonly explain: (trace: AnswerTrace) => string;
}

/** Answers one call. A failure is a message too: nothing that an article or a question holds may end the engine. */
export async function serveCall(call: EngineCall, parts: EngineParts): Promise<EngineMessage> {
  const { id } = call;
  try {
    return { kind: 'result', id, output: await outputOf(call, parts) };
  } catch (error) {
    if (error instanceof ArticleChangedError) return { kind: 'stale', id };
    return { kind: 'failed', id, message: error instanceof Error ? error.message : String(error) };
  }
}

async function outputOf(
  { name, input }: EngineCall,
  { answerer, index, texts, explain }: EngineParts,
): Promise<unknown> {
  switch (name) {
    case 'answer':
      return engineAnswer(await answerer.answer(input as EngineCalls['answer']['input']));
    case 'explain':
      return explain(await answerer.answer(input as EngineCalls['explain']['input']));
    case 'passage':
      return readFullPassage(index.contents, texts, input as EngineCalls['passage']['input']);
  }
}

function engineAnswer({ answer, passages }: AnswerTrace): EngineAnswer {
  const quoted = new Set(answer.citations.map(({ title, section }) => `${title}\n${section}`));
  const further = new Map<string, FurtherPassage>();
  for (const passage of passages) {
    const [sentence] = passage.sentences;
    if (answer.kind !== 'answered' || sentence === undefined) continue;
    const { title, section, article, url, publisher, asOf, status, supersededBy } = citationOf(
      0,
      passage,
      sentence,
    );
    const key = `${title}\n${section}`;
    if (!quoted.has(key) && !further.has(key))
      further.set(key, { title, section, article, url, publisher, asOf, status, supersededBy });
  }
  const topics = new Set(passages.flatMap(({ article }) => article.topics));
  return { answer, further: [...further.values()], topics: [...topics] };
}
