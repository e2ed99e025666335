/** A document's relevance to a query by its words. Higher is better; 0 means no term in common. */
export interface LexicalHit {
  /** Number of the document, in the order in which they were indexed, from 0. */
  readonly document: number;
  readonly score: number;
}

/** A term of a query and how much it counts: 1 as asked, less for a synonym that the asker did not write. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** What BM25 is told. Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009). */
export interface Bm25Parameters {
  /** How soon a repeated term stops adding; 0 counts a term once. */
  readonly k1: number;
  /** How much a long document is held back; 0 not at all, 1 in proportion. */
  readonly b: number;
}

/** On ObliQA, recall@10 0.771 with these, against 0.61 for the settings search libraries come with (see docs/retrieval.md). */
export const BM25: Bm25Parameters = { k1: 1.2, b: 0.75 };

/** The inverted index as it lies on disk: everything but the vocabulary is a typed array. */
export interface Postings {
  /** Every term once, in order of code units. */
  readonly vocabulary: readonly string[];
  /** Shape [vocabulary.length + 1]: postings of term t are at offsets[t] … offsets[t + 1] − 1. */
  readonly offsets: Uint32Array;
  /** Shape [postings]: document of each posting, rising within a term. */
  readonly documents: Uint32Array;
  /** Shape [postings]: how often the term stands in that document, at most 65,535. */
  readonly frequencies: Uint16Array;
  /** Shape [documents]: terms in each document. */
  readonly lengths: Uint32Array;
}

/** Counts the terms of documents. */
export function buildPostings(documents: Iterable<readonly string[]>): Postings {
  const lists = new Map<string, { documents: number[]; frequencies: number[] }>();
  const lengths: number[] = [];
  for (const terms of documents) {
    const document = lengths.push(terms.length) - 1;
    for (const term of terms) {
      let list = lists.get(term);
      if (list === undefined) lists.set(term, (list = { documents: [], frequencies: [] }));
      const last = list.documents.length - 1;
      if (list.documents[last] === document)
        list.frequencies[last] = Math.min(65_535, (list.frequencies[last] ?? 0) + 1);
      else {
        list.documents.push(document);
        list.frequencies.push(1);
      }
    }
  }
  const vocabulary = [...lists.keys()].sort((a, b) => (a < b ? -1 : 1));
  const offsets = new Uint32Array(vocabulary.length + 1);
  vocabulary.forEach((term, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + (lists.get(term)?.documents.length ?? 0);
  });
  const total = offsets[vocabulary.length] ?? 0;
  const postings = { documents: new Uint32Array(total), frequencies: new Uint16Array(total) };
  vocabulary.forEach((term, index) => {
    postings.documents.set(lists.get(term)?.documents ?? [], offsets[index]);
    postings.frequencies.set(lists.get(term)?.frequencies ?? [], offsets[index]);
  });
  return { vocabulary, offsets, ...postings, lengths: Uint32Array.from(lengths) };
}

/** Okapi BM25 over postings. */
export class LexicalIndex {
  private readonly averageLength: number;

  constructor(
    private readonly postings: Postings,
    private readonly parameters: Bm25Parameters = BM25,
  ) {
    const total = postings.lengths.reduce((sum, length) => sum + length, 0);
    this.averageLength = total / Math.max(1, postings.lengths.length);
  }

  get documentCount(): number {
    return this.postings.lengths.length;
  }

  /** Terms in a document. */
  lengthOf(document: number): number {
    return this.postings.lengths[document] ?? 0;
  }

  /** How rare a term is: ln(1 + (N − n + ½) / (n + ½)), always positive; a term in no document is the rarest. */
  inverseDocumentFrequency(term: string): number {
    const at = this.find(term);
    const containing =
      at === -1 ? 0 : (this.postings.offsets[at + 1] ?? 0) - (this.postings.offsets[at] ?? 0);
    return Math.log(1 + (this.documentCount - containing + 0.5) / (containing + 0.5));
  }

  /** Documents with a term, rising. */
  documentsWith(term: string): Uint32Array {
    const at = this.find(term);
    const { offsets, documents } = this.postings;
    return at === -1 ? new Uint32Array() : documents.subarray(offsets[at], offsets[at + 1]);
  }

  /** Whether any document has the term. */
  has(term: string): boolean {
    return this.find(term) !== -1;
  }

  /**
   * BM25 score of every document.
   *
   * @param query - terms with weights; a term given twice counts twice
   * @returns shape [documentCount]; 0 where no term occurs
   */
  scores(query: readonly WeightedTerm[]): Float32Array {
    const { k1, b } = this.parameters;
    const { offsets, documents, frequencies, lengths } = this.postings;
    const scores = new Float32Array(this.documentCount);
    for (const { term, weight } of query) {
      const at = this.find(term);
      if (at === -1) continue;
      const idf = this.inverseDocumentFrequency(term) * weight;
      const end = offsets[at + 1] ?? 0;
      for (let posting = offsets[at] ?? 0; posting < end; posting += 1) {
        const document = documents[posting] ?? 0;
        const frequency = frequencies[posting] ?? 0;
        const length = (lengths[document] ?? 0) / this.averageLength;
        scores[document] =
          (scores[document] ?? 0) + (idf * frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * length));
      }
    }
    return scores;
  }

  /** The k best documents with a score above 0, best first; ties keep document order. */
  search(query: readonly WeightedTerm[], k: number): LexicalHit[] {
    const hits: LexicalHit[] = [];
    this.scores(query).forEach((score, document) => {
      if (score > 0) hits.push({ document, score });
    });
    return hits.sort((a, b) => b.score - a.score || a.document - b.document).slice(0, k);
  }

  /** Place of a term in the vocabulary by bisection, or −1. */
  private find(term: string): number {
    const { vocabulary } = this.postings;
    let low = 0;
    let high = vocabulary.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const candidate = vocabulary[middle] ?? '';
      if (candidate === term) return middle;
      if (candidate < term) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
