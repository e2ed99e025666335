/** What can be wrong with an answer. */
export const DOWN_REASONS = ['outdated', 'wrong-passage', 'missing'] as const;
export type DownReason = (typeof DOWN_REASONS)[number];
