/** Exact to three decimals, as the ledger keeps amounts. */
const thousandths = (amount: number) => Math.round(amount * 1000);

/** By how much what was given and what was wasted of opened units misses their content, in its unit; 0 where they make it up. */
export function missing({
  units,
  strength,
  given,
  wasted,
}: {
  readonly units: number;
  readonly strength: number;
  readonly given: number;
  readonly wasted: number;
}): number {
  return (units * thousandths(strength) - thousandths(given) - thousandths(wasted)) / 1000;
}

const FACTOR = { mg: 1000, mcg: 1, 'mcg/h': 1 } as const;
type Unit = keyof typeof FACTOR;

/** An amount in another unit of mass; undefined where there is no such: a rate is no mass, and millilitres are of no known strength. */
export function inUnit(amount: number, from: string, to: string): number | undefined {
  if (!isUnit(from) || !isUnit(to) || (from === 'mcg/h') !== (to === 'mcg/h')) return undefined;
  return Math.round((amount * FACTOR[from] * 1000) / FACTOR[to]) / 1000;
}

const isUnit = (unit: string): unit is Unit => unit in FACTOR;
