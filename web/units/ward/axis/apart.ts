/** Letters along a line that ends at `most`, none nearer than `least` to the one before it: what comes too near is moved on, and at the end moved back. `xs`: in their order. */
export function apart(
  xs: readonly number[],
  { least, most }: { readonly least: number; readonly most: number },
): readonly number[] {
  const placed: number[] = [];
  for (const x of xs) placed.push(Math.max(x, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + least));
  return placed.map((x, n) => Math.min(x, most - least * (placed.length - 1 - n)));
}
