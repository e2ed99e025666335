/** Why a hub model could not be had. */
export type UnavailableReason = 'hub-unreachable' | 'not-on-hub' | 'broken-download' | 'downloads-off';

/** A model of the hub that is not in the cache and could not be downloaded. */
export class ModelUnavailableError extends Error {
  override readonly name = 'ModelUnavailableError';

  /**
   * @param model - hub id as asked for
   * @param hubUrl - where it was looked for
   */
  constructor(
    readonly model: string,
    readonly hubUrl: string,
    readonly reason: UnavailableReason,
    options?: ErrorOptions,
  ) {
    super(
      `Embedding model ${model} ${describeReason(reason, hubUrl)}; to go on offline, leave EMBEDDING_MODEL blank for the ` +
        `built-in model, or put the model's files into a folder and set EMBEDDING_MODEL to that folder.`,
      options,
    );
  }
}

function describeReason(reason: UnavailableReason, hubUrl: string): string {
  switch (reason) {
    case 'hub-unreachable':
      return `is not on this machine yet and the hub at ${hubUrl} could not be reached`;
    case 'not-on-hub':
      return `was not found at ${hubUrl} with the files that Transformers.js loads`;
    case 'broken-download':
      return `was not completely downloaded from ${hubUrl}`;
    case 'downloads-off':
      return `is not on this machine yet and downloads are switched off`;
  }
}
