/** Is the point (u, v) inside an odd number of `loops`, each given as u, v pairs? */
export function isInsideLoops(loops: readonly Float64Array[], u: number, v: number): boolean {
  let inside = false;
  for (const loop of loops)
    for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2) {
      const [va, vb] = [loop[a + 1]!, loop[b + 1]!];
      if (va > v === vb > v) continue;
      if (u < loop[a]! + ((v - va) / (vb - va)) * (loop[b]! - loop[a]!)) inside = !inside;
    }
  return inside;
}
