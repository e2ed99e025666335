/** Whether a text is an address that a browser may open: http or https, nothing that runs code. */
export function isWebAddress(value: string): boolean {
  // White space and control characters are dropped by the parser, but would be shown.
  if (!/^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/iu.test(value) || !URL.canParse(value)) return false;
  const { protocol } = new URL(value);
  return protocol === 'https:' || protocol === 'http:';
}
