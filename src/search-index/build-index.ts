import type { Article } from '../corpus/article.js';
import type { GlossaryEntry } from '../corpus/glossary.js';
import type { Corpus } from '../corpus/read-corpus.js';
import type { Embedder } from '../embedding/embedder.js';
import { buildLegs } from '../lexical-index/lexical-legs.js';
import { charactersOf, termsOf } from '../lexical-index/terms.js';
import {
  type ArticleVectors,
  type BuildReport,
  embedArticles,
  type EmbeddingProgress,
} from './embed-articles.js';
import type { IndexContents, IndexedArticle } from './index-contents.js';
import { prepareArticle, type PreparedArticle } from './prepare-article.js';
import { questionPassages } from './question-passages.js';

/**
 * A corpus → an index.
 *
 * @param previous - an index made with the same model, recipe and splitter: vectors of unchanged articles come from it
 */
export async function buildIndex(
  { articles, hashes, glossary }: Pick<Corpus, 'articles' | 'hashes' | 'glossary'>,
  embedder: Embedder,
  previous: IndexContents | null,
  onProgress: EmbeddingProgress = () => undefined,
): Promise<{ contents: IndexContents; report: BuildReport }> {
  const prepared = articles.map((article) => prepareArticle(article, hashes.get(article.path) ?? ''));
  const { vectors, report } = await embedArticles(prepared, embedder, previous, onProgress);
  return { contents: assemble(prepared, glossary, vectors, embedder.dimension), report };
}

function assemble(
  prepared: readonly PreparedArticle[],
  glossary: readonly GlossaryEntry[],
  vectors: readonly ArticleVectors[],
  dimension: number,
): IndexContents {
  const passages = prepared.flatMap((each) => each.passages);
  const firstPassage = runningTotals(prepared.map((each) => each.passages.length));
  const embedded = prepared.flatMap((each, at) => {
    const own = vectors[at];
    return own === undefined ? [] : [{ ...each, vectors: own, firstPassage: firstPassage[at] ?? 0 }];
  });
  const answering = questionPassages(embedded, dimension);
  const firstQuestion = runningTotals(prepared.map(({ questions }) => questions.length));
  const questionsOf = new Map<number, string[]>();
  prepared
    .flatMap(({ questions }) => questions)
    .forEach(({ question }, number) => {
      const passage = answering[number] ?? 0;
      questionsOf.set(passage, [...(questionsOf.get(passage) ?? []), question]);
    });
  const texts = prepared.flatMap((each) => each.passageTexts);
  const documents = passages.map(({ context, article }, number) => {
    const parts = [context, texts[number] ?? '', ...(questionsOf.get(number) ?? [])];
    return { article, terms: parts.flatMap(termsOf), characters: parts.flatMap(charactersOf) };
  });
  return {
    dimension,
    articles: prepared.map(({ article, hash }) => indexedArticle(article, hash)),
    glossary,
    passages: passages.map(({ headingPath, sources, attribution }) => ({
      headingPath,
      sources,
      attribution,
    })),
    offsets: {
      firstPassage,
      spans: Uint32Array.from(passages.flatMap(({ span }) => [span.start, span.end])),
      firstSentence: runningTotals(passages.map(({ sentences }) => sentences.length)),
      sentenceSpans: Uint32Array.from(
        passages.flatMap(({ sentences }) => sentences.flatMap(({ start, end }) => [start, end])),
      ),
    },
    questions: { firstQuestion, passages: Uint32Array.from(answering) },
    vectors: joinRows(
      [...vectors.map((own) => own.passages), ...vectors.map((own) => own.questions)],
      (length) => new Float32Array(length),
    ),
    sentenceVectors: joinRows(
      vectors.map((own) => own.sentences),
      (length) => new Int8Array(length),
    ),
    postings: buildLegs(documents),
  };
}

function indexedArticle(article: Article, hash: string): IndexedArticle {
  const {
    path,
    format,
    title,
    language,
    publisher,
    publishedAt,
    asOf,
    effectiveDate,
    status,
    url,
    topics,
    sources,
    supersedes,
    translationOf,
  } = article;
  return {
    path,
    format,
    title,
    language,
    publisher,
    publishedAt,
    asOf,
    effectiveDate,
    status,
    url,
    topics,
    sources,
    supersedes,
    translationOf,
    hash,
  };
}

/** [2, 0, 3] → [0, 2, 2, 5]. */
function runningTotals(counts: readonly number[]): Uint32Array {
  const totals = new Uint32Array(counts.length + 1);
  counts.forEach((count, at) => {
    totals[at + 1] = (totals[at] ?? 0) + count;
  });
  return totals;
}

function joinRows<Rows extends Float32Array | Int8Array>(
  parts: readonly Rows[],
  make: (length: number) => Rows,
): Rows {
  const whole = make(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
