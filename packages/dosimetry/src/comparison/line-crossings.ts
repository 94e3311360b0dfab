/** Where loops cross parallel lines, sorted along each: those of line n stand at `start[n]` up to `start[n + 1]`. */
export interface LineCrossings {
  readonly start: Int32Array;
  readonly at: Float64Array;
}

/**
 * Crossings of loops with the lines where the coordinate `across` (0 for u, 1 for v) is `first + n * step`. A line takes an end point of
 * an edge only from one side, so each line is crossed an even number of times.
 */
export function lineCrossings(
  loops: readonly Float64Array[],
  {
    across,
    first,
    step,
    lines,
  }: { readonly across: 0 | 1; readonly first: number; readonly step: number; readonly lines: number },
): LineCrossings {
  const start = new Int32Array(lines + 1);
  const visit = (found: (line: number, at: number) => void) => {
    for (const loop of loops)
      for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2) {
        const [pa, pb] = [(loop[a + across]! - first) / step, (loop[b + across]! - first) / step];
        const [qa, qb] = [loop[a + 1 - across]!, loop[b + 1 - across]!];
        const [low, high] = pa < pb ? [pa, pb] : [pb, pa];
        const last = Math.min(lines, Math.ceil(high));
        for (let n = Math.max(0, Math.ceil(low)); n < last; n++) found(n, qa + ((n - pa) / (pb - pa)) * (qb - qa));
      }
  };
  visit((line) => start[line + 1]!++);
  for (let n = 0; n < lines; n++) start[n + 1]! += start[n]!;
  const at = new Float64Array(start[lines]!);
  const next = start.slice(0, lines);
  visit((line, value) => {
    let place = next[line]!++;
    for (; place > start[line]! && at[place - 1]! > value; place--) at[place] = at[place - 1]!;
    at[place] = value;
  });
  return { start, at };
}
