/** What two questions have in common that differ only in capitals, spaces and punctuation. */
export function questionKey(question: string): string {
  return question.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
