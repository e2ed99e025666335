/**
 * Raised whenever the same article would be cut or rendered differently: an index made by another version is built again.
 */
export const SPLITTER_VERSION = 2;
