/** Places of a line: those of the terminal, within what can be read; a file or a pipe has 100. */
export function widthOfTerminal({ columns }: { readonly columns?: number }): number {
  return Math.min(200, Math.max(80, columns ?? 100));
}
