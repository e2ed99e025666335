import type { Article, ArticlePath } from './article.js';
import { ArticleRefusedError, type CorpusProblem } from './corpus-problem.js';
import { decodeArticle } from './decode-article.js';
import { leaveOutDuplicates } from './find-duplicates.js';
import { type GlossaryEntry, parseGlossary } from './glossary.js';
import { GLOSSARY_FILE } from './glossary-file.js';
import { parseArticle } from './parse-article.js';
import { readCorpusFiles } from './read-corpus-files.js';

/** Everything that was found below a corpus folder. */
export interface Corpus {
  /** Articles that may be indexed, in order of path. */
  readonly articles: readonly Article[];
  /** SHA-256 of every file that can be read, articles left out and the glossary included: two equal lists mean the same corpus. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly glossary: readonly GlossaryEntry[];
  /** Line of each glossary entry in its file, from 1. */
  readonly glossaryLines: ReadonlyMap<GlossaryEntry, number>;
  /** What is wrong with articles and glossary, in order of file and line. */
  readonly problems: readonly CorpusProblem[];
  /** Articles that are hidden by `draft: true`. */
  readonly draftCount: number;
}

/**
 * Reads and checks every article below a folder. A file that is wrong is reported and left out; the others are read.
 *
 * @throws {CorpusNotFoundError} when the folder cannot be read
 */
export async function readCorpus(directory: string): Promise<Corpus> {
  const articles: Article[] = [];
  const hashes = new Map<string, string>();
  const problems: CorpusProblem[] = [];
  let glossary: readonly GlossaryEntry[] = [];
  let glossaryLines: Corpus['glossaryLines'] = new Map();
  let draftCount = 0;
  for await (const file of readCorpusFiles(directory)) {
    if (file.kind === 'refused') {
      problems.push(...file.problems);
      continue;
    }
    hashes.set(file.path, file.hash);
    try {
      if (file.path === GLOSSARY_FILE) {
        const { text, warnings } = decodeArticle(file.path, file.bytes);
        const parsed = parseGlossary(text);
        problems.push(...warnings, ...parsed.problems);
        glossary = parsed.entries;
        glossaryLines = parsed.lines;
        continue;
      }
      const { article, warnings } = parseArticle(file.path as ArticlePath, file.bytes);
      problems.push(...warnings);
      if (article === null) draftCount += 1;
      else articles.push(article);
    } catch (error) {
      if (!(error instanceof ArticleRefusedError)) throw error;
      problems.push(...error.problems);
    }
  }
  const { kept, problems: duplicates } = leaveOutDuplicates(articles);
  problems.push(...duplicates);
  problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)));
  return { articles: kept, glossary, glossaryLines, hashes, problems, draftCount };
}
