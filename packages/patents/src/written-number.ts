/** A number as it is typed or pasted, in plain characters: full-width forms, blanks, dots and dashes between digits are ways of writing. */
export function writtenNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.·．。‐-―-]/gu, '');
}
