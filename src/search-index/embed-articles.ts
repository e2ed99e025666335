import type { Embedder } from '../embedding/embedder.js';
import { passageEmbeddingText } from '../passages/passage-context.js';
import type { IndexContents } from './index-contents.js';
import type { PreparedArticle } from './prepare-article.js';

/** Told how many of the texts that have to be embedded are done. */
export type EmbeddingProgress = (done: number, total: number) => void;

/** What a build did. */
export interface BuildReport {
  /** Articles whose vectors were taken over from the index before. */
  readonly articlesReused: number;
  readonly articlesEmbedded: number;
  /** Texts given to the model: passages, sentences and questions. 0 when nothing changed. */
  readonly embeddings: number;
}

/** The vectors of one article, row after row. */
export interface ArticleVectors {
  readonly passages: Float32Array;
  readonly questions: Float32Array;
  readonly sentences: Int8Array;
}

/** Embeds what is new, and takes the rest from the index before. */
export async function embedArticles(
  prepared: readonly PreparedArticle[],
  embedder: Embedder,
  previous: IndexContents | null,
  onProgress: EmbeddingProgress,
): Promise<{ vectors: ArticleVectors[]; report: BuildReport }> {
  const before = new Map(previous?.articles.map((article, at) => [`${article.path} ${article.hash}`, at]));
  const known = prepared.map(({ article, hash }) => {
    const at = before.get(`${article.path} ${hash}`);
    return previous === null || at === undefined ? null : previousVectors(previous, at);
  });
  const fresh = prepared.filter((_, at) => known[at] === null);
  const embeddings = fresh.reduce((sum, each) => sum + textCount(each), 0);
  const made = await embedAll(fresh, embedder, (done) => {
    onProgress(done, embeddings);
  });
  let next = 0;
  const vectors = known.map((each) => each ?? made[next++]).filter((each) => each !== undefined);
  return {
    vectors,
    report: { articlesReused: prepared.length - fresh.length, articlesEmbedded: fresh.length, embeddings },
  };
}

function textCount({ questions, passageTexts, sentenceTexts }: PreparedArticle): number {
  return passageTexts.length + sentenceTexts.length + questions.length;
}

/** All passages in one call, then all sentences, then the questions: long batches keep the model busy. */
async function embedAll(
  articles: readonly PreparedArticle[],
  embedder: Embedder,
  onDone: (done: number) => void,
): Promise<ArticleVectors[]> {
  const passageTexts = articles.flatMap(({ passages, passageTexts: texts }) =>
    passages.map((passage, at) => passageEmbeddingText(passage, texts[at] ?? '')),
  );
  const sentenceTexts = articles.flatMap((each) => each.sentenceTexts);
  const questions = articles.flatMap((each) => each.questions);
  const passageRows = await embedder.embedPassages(passageTexts, onDone);
  const sentenceRows = quantize(
    await embedder.embedPassages(sentenceTexts, (done) => {
      onDone(passageTexts.length + done);
    }),
  );
  // A member's question is compared with an authored one, so both are embedded as questions.
  const questionRows = new Float32Array(questions.length * embedder.dimension);
  for (const [at, { question }] of questions.entries()) {
    questionRows.set(await embedder.embedQuery(question), at * embedder.dimension);
    onDone(passageTexts.length + sentenceTexts.length + at + 1);
  }
  const { dimension } = embedder;
  let [passage, sentence, question] = [0, 0, 0];
  return articles.map((each) => ({
    passages: passageRows.slice(passage * dimension, (passage += each.passageTexts.length) * dimension),
    sentences: sentenceRows.slice(sentence * dimension, (sentence += each.sentenceTexts.length) * dimension),
    questions: questionRows.slice(question * dimension, (question += each.questions.length) * dimension),
  }));
}

function previousVectors(contents: IndexContents, article: number): ArticleVectors {
  const { dimension, offsets, questions, vectors, sentenceVectors } = contents;
  const [fromPassage, toPassage] = [
    offsets.firstPassage[article] ?? 0,
    offsets.firstPassage[article + 1] ?? 0,
  ];
  const [fromQuestion, toQuestion] = [
    questions.firstQuestion[article] ?? 0,
    questions.firstQuestion[article + 1] ?? 0,
  ];
  const questionRows = contents.passages.length;
  return {
    passages: vectors.slice(fromPassage * dimension, toPassage * dimension),
    questions: vectors.slice(
      (questionRows + fromQuestion) * dimension,
      (questionRows + toQuestion) * dimension,
    ),
    sentences: sentenceVectors.slice(
      (offsets.firstSentence[fromPassage] ?? 0) * dimension,
      (offsets.firstSentence[toPassage] ?? 0) * dimension,
    ),
  };
}

/** Components of unit vectors lie in −1…1; a step of 1/127 changes a cosine by less than 0.005. */
function quantize(vectors: Float32Array): Int8Array {
  return Int8Array.from(vectors, (component) => Math.round(component * 127));
}
