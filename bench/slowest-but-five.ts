export const ASKED = 200;

/** The 95th percentile of {@link ASKED} requests, one after the other, in seconds. */
export async function slowestButFive(ask: (turn: number) => Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < ASKED; turn++) {
    const startedAt = performance.now();
    await ask(turn);
    taken.push((performance.now() - startedAt) / 1000);
  }
  return taken.sort((a, b) => a - b)[Math.ceil(0.95 * ASKED) - 1] ?? Number.NaN;
}
