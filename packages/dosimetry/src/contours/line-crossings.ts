/** Parallel lines across loops, along u or along v: line n is where the coordinate `across` them (0 for u, 1 for v) makes `perMm * mm + origin` equal to n. */
export interface Lines {
  readonly across: 0 | 1;
  readonly perMm: number;
  readonly origin: number;
}

/**
 * Where lines meet loops. Line `first + n` meets them at `at[starts[n]]` to `at[starts[n + 1] - 1]` [mm], ascending: it enters
 * and leaves in turn, even-odd.
 */
export interface LineCrossings {
  readonly first: number;
  readonly lines: number;
  readonly starts: Int32Array;
  readonly at: Float64Array;
}

/**
 * A line meets an edge from its lower end up to its upper one, which it leaves to the next edge (the rule of `isInsideLoops`): so each
 * line is met an even number of times, also through corners and along edges.
 */
export function lineCrossings(loops: readonly Float64Array[], across: Lines): LineCrossings {
  const { first, lines } = linesThrough(loops, across);
  const starts = new Int32Array(lines + 1);
  eachCrossing(loops, across, (_, line) => {
    starts[line - first + 1]!++;
  });
  for (let n = 0; n < lines; n++) starts[n + 1]! += starts[n]!;
  const at = new Float64Array(starts[lines]!);
  const filled = starts.slice(0, lines);
  eachCrossing(loops, across, (mm, line) => {
    at[filled[line - first]!++] = mm;
  });
  for (let n = 0; n < lines; n++) sortBetween(at, starts[n]!, starts[n + 1]!);
  return { first, lines, starts, at };
}

/** The lines from the lowest point of the loops to before the highest. */
function linesThrough(
  loops: readonly Float64Array[],
  { across, perMm, origin }: Lines,
): { readonly first: number; readonly lines: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const loop of loops)
    for (let n = across; n < loop.length; n += 2) {
      const line = perMm * loop[n]! + origin;
      if (line < low) low = line;
      if (line > high) high = line;
    }
  const first = Math.ceil(low);
  return { first, lines: Math.max(0, Math.ceil(high) - first) };
}

function eachCrossing(
  loops: readonly Float64Array[],
  { across, perMm, origin }: Lines,
  visit: (mm: number, line: number) => void,
): void {
  const along = 1 - across;
  for (const loop of loops)
    for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2) {
      const from = perMm * loop[a + across]! + origin;
      const to = perMm * loop[b + across]! + origin;
      const low = from < to ? from : to;
      const high = from < to ? to : from;
      for (let line = Math.ceil(low); line < high; line++)
        visit(loop[a + along]! + ((line - from) / (to - from)) * (loop[b + along]! - loop[a + along]!), line);
    }
}

/** By insertion: loops meet a line a few times. */
function sortBetween(values: Float64Array, from: number, to: number): void {
  for (let n = from + 1; n < to; n++) {
    const value = values[n]!;
    let place = n;
    for (; place > from && values[place - 1]! > value; place--) values[place] = values[place - 1]!;
    values[place] = value;
  }
}
