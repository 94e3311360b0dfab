import type { Outline } from './outline.ts';

/** Parallel lines across an outline: where `perMm * v + origin` is whole. */
export interface Lines {
  readonly perMm: number;
  readonly origin: number;
}

/**
 * Where lines along u meet an outline. Line `first + n` meets it at `at[starts[n]]` to `at[starts[n + 1] - 1]` [mm], ascending: it enters
 * and leaves in turn, even-odd.
 */
export interface LineCrossings {
  readonly first: number;
  readonly lines: number;
  readonly starts: Int32Array;
  readonly at: Float64Array;
}

export function lineCrossings({ loops }: Outline, { perMm, origin }: Lines): LineCrossings {
  let [low, high] = [Infinity, -Infinity];
  for (const loop of loops)
    for (let n = 1; n < loop.length; n += 2) {
      const line = perMm * loop[n]! + origin;
      if (line < low) low = line;
      if (line > high) high = line;
    }
  const first = Math.floor(low) + 1;
  const lines = Math.max(0, Math.floor(high) - first + 1);
  const starts = new Int32Array(lines + 1);
  eachEdge(loops, perMm, origin, (_, line) => {
    starts[line - first + 1]!++;
  });
  for (let n = 0; n < lines; n++) starts[n + 1]! += starts[n]!;
  const at = new Float64Array(starts[lines]!);
  const filled = starts.slice(0, lines);
  eachEdge(loops, perMm, origin, (u, line) => {
    at[filled[line - first]!++] = u;
  });
  for (let n = 0; n < lines; n++) sortBetween(at, starts[n]!, starts[n + 1]!);
  return { first, lines, starts, at };
}

function eachEdge(
  loops: Outline['loops'],
  perMm: number,
  origin: number,
  visit: (u: number, line: number) => void,
): void {
  for (const loop of loops)
    for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2) {
      const from = perMm * loop[a + 1]! + origin;
      const to = perMm * loop[b + 1]! + origin;
      const low = from < to ? from : to;
      const high = from < to ? to : from;
      for (let line = Math.floor(low) + 1; line <= high; line++)
        visit(loop[a]! + ((line - from) / (to - from)) * (loop[b]! - loop[a]!), line);
    }
}

/** By insertion: an outline meets a line a few times. */
function sortBetween(values: Float64Array, from: number, to: number): void {
  for (let n = from + 1; n < to; n++) {
    const value = values[n]!;
    let place = n;
    for (; place > from && values[place - 1]! > value; place--) values[place] = values[place - 1]!;
    values[place] = value;
  }
}
