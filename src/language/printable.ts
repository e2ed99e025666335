/**
 * A text that cannot act on a terminal: control characters, line separators and marks that turn the writing direction become
 * spaces. What articles, questions and files hold must not move the cursor, change colours or rename the window.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ');
}
