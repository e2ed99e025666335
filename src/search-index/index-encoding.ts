import { LANGUAGES } from '../language/language.js';
import { ARTICLE_STATUSES, type ArticlePath, type IsoDate } from '../corpus/article.js';
import * as v from 'valibot';
import type { Postings } from '../lexical-index/lexical-index.js';
import type { IndexContents } from './index-contents.js';

/**
 * An index as named files, and back. Numbers lie as typed arrays, little-endian, so that loading them costs a read and a
 * checksum, not a parse; what has no fixed shape is JSON.
 */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Name of the graph file, which hnswlib-node writes and reads itself. Absent where it is not installed. */
export const GRAPH_FILE = 'graph.hnsw';

const LEGS = ['words', 'surroundings', 'pairs', 'characters'] as const;
type Leg = (typeof LEGS)[number];

export function encodeIndex(contents: IndexContents): IndexFiles {
  const { offsets, questions, postings } = contents;
  const files = new Map<string, Uint8Array>();
  const put = (name: string, data: ArrayBufferView): void => {
    files.set(name, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  };
  const putJson = (name: string, value: unknown): void =>
    put(name, new TextEncoder().encode(JSON.stringify(value)));
  putJson('articles.json', contents.articles);
  putJson('glossary.json', contents.glossary);
  putJson('passages.json', contents.passages);
  put('first-passage.u32', offsets.firstPassage);
  put('spans.u32', offsets.spans);
  put('first-sentence.u32', offsets.firstSentence);
  put('sentence-spans.u32', offsets.sentenceSpans);
  put('first-question.u32', questions.firstQuestion);
  put('question-passages.u32', questions.passages);
  put('vectors.f32', contents.vectors);
  put('sentence-vectors.i8', contents.sentenceVectors);
  for (const leg of LEGS) {
    putJson(`${leg}-vocabulary.json`, postings[leg].vocabulary);
    put(`${leg}-offsets.u32`, postings[leg].offsets);
    put(`${leg}-documents.u32`, postings[leg].documents);
    put(`${leg}-frequencies.u16`, postings[leg].frequencies);
    put(`${leg}-lengths.u32`, postings[leg].lengths);
  }
  return files;
}

/**
 * @param dimension - numbers in a vector, as the manifest says
 * @returns null when the files do not fit each other: an index is used whole or not at all
 */
export function decodeIndex(files: IndexFiles, dimension: number): IndexContents | null {
  const bytes = (name: string): ArrayBuffer => {
    const file = files.get(name) ?? new Uint8Array();
    const { buffer, byteOffset, byteLength } = file;
    // A large file lies in memory of its own and is used as it is; a small one may share it with others, at any offset.
    return byteOffset === 0 && byteLength === buffer.byteLength
      ? (buffer as ArrayBuffer)
      : (buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  };
  const u32 = (name: string): Uint32Array => new Uint32Array(bytes(name));
  const leg = (name: Leg): Postings => ({
    vocabulary: readJson(files, `${name}-vocabulary.json`, v.array(v.string())),
    offsets: u32(`${name}-offsets.u32`),
    documents: u32(`${name}-documents.u32`),
    frequencies: new Uint16Array(bytes(`${name}-frequencies.u16`)),
    lengths: u32(`${name}-lengths.u32`),
  });
  try {
    const contents: IndexContents = {
      dimension,
      articles: readJson(files, 'articles.json', v.array(ArticleSchema)),
      glossary: readJson(files, 'glossary.json', v.array(GlossarySchema)),
      passages: readJson(files, 'passages.json', v.array(PassageSchema)),
      offsets: {
        firstPassage: u32('first-passage.u32'),
        spans: u32('spans.u32'),
        firstSentence: u32('first-sentence.u32'),
        sentenceSpans: u32('sentence-spans.u32'),
      },
      questions: { firstQuestion: u32('first-question.u32'), passages: u32('question-passages.u32') },
      vectors: new Float32Array(bytes('vectors.f32')),
      sentenceVectors: new Int8Array(bytes('sentence-vectors.i8')),
      postings: {
        words: leg('words'),
        surroundings: leg('surroundings'),
        pairs: leg('pairs'),
        characters: leg('characters'),
      },
    };
    return isConsistent(contents) ? contents : null;
  } catch {
    return null;
  }
}

const SourceSchema = v.object({
  title: v.string(),
  publisher: v.nullable(v.string()),
  url: v.pipe(v.string(), v.regex(/^https?:\/\//i)),
  date: v.nullable(v.string()),
});

const DateSchema = v.pipe(
  v.string(),
  v.isoDate(),
  v.transform((date) => date as IsoDate),
);

const ArticleSchema = v.object({
  // Below the corpus folder: an index must not be able to make the program read any other file.
  path: v.pipe(
    v.string(),
    v.check((path) => path.split(/[\\/]/).every((part) => part !== '' && part !== '..')),
    v.transform((path) => path as ArticlePath),
  ),
  format: v.picklist(['markdown', 'plain-text']),
  title: v.string(),
  language: v.picklist(LANGUAGES),
  publisher: v.nullable(v.string()),
  publishedAt: DateSchema,
  asOf: DateSchema,
  effectiveDate: v.nullable(DateSchema),
  status: v.picklist(ARTICLE_STATUSES),
  url: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//i))),
  topics: v.array(v.string()),
  sources: v.array(SourceSchema),
  supersedes: v.array(v.string()),
  translationOf: v.nullable(v.string()),
  hash: v.string(),
});

const GlossarySchema = v.object({
  en: v.array(v.string()),
  zh: v.array(v.string()),
  inCapitals: v.array(v.string()),
  searchWords: v.array(v.string()),
  definition: v.nullable(v.object({ en: v.string(), zhHant: v.string() })),
  articles: v.array(v.string()),
});

const PassageSchema = v.object({
  headingPath: v.array(v.string()),
  sources: v.array(SourceSchema),
  attribution: v.nullable(SourceSchema),
});

function readJson<Schema extends v.GenericSchema>(
  files: IndexFiles,
  name: string,
  schema: Schema,
): v.InferOutput<Schema> {
  return v.parse(schema, JSON.parse(new TextDecoder().decode(files.get(name))));
}

/** Whether every number that points somewhere points at something. */
function isConsistent({
  articles,
  passages,
  offsets,
  questions,
  vectors,
  sentenceVectors,
  postings,
  dimension,
}: IndexContents): boolean {
  const sentences = offsets.sentenceSpans.length / 2;
  const rises = (totals: Uint32Array, count: number, total: number): boolean =>
    totals.length === count + 1 &&
    totals[0] === 0 &&
    totals[count] === total &&
    totals.every((value, at) => at === 0 || value >= (totals[at - 1] ?? 0));
  return (
    rises(offsets.firstPassage, articles.length, passages.length) &&
    rises(offsets.firstSentence, passages.length, sentences) &&
    rises(questions.firstQuestion, articles.length, questions.passages.length) &&
    offsets.spans.length === passages.length * 2 &&
    questions.passages.every((passage) => passage < passages.length) &&
    vectors.length === (passages.length + questions.passages.length) * dimension &&
    sentenceVectors.length === sentences * dimension &&
    LEGS.map((leg) => postings[leg]).every(
      (leg) =>
        rises(leg.offsets, leg.vocabulary.length, leg.documents.length) &&
        leg.frequencies.length === leg.documents.length &&
        leg.lengths.length === passages.length &&
        leg.documents.every((document) => document < passages.length),
    )
  );
}
