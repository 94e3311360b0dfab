/** An id that none of them has: a letter and a number. */
export function nextId(letter: string, present: readonly { readonly id: string }[]): string {
  return `${letter}${1 + Math.max(0, ...present.map(({ id }) => Number(id.slice(1)) || 0))}`;
}
