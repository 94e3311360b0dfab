/** A fraction that is recorded, as far as its number asks. A number entered twice counts once. */
export interface NumberedFraction {
  readonly number: number;
  /** It gave something; one of 0 MU keeps its number and is none. */
  readonly isGiven: boolean;
}

/** How many fractions of a plan were given. A number of which nothing was delivered stays taken: a fraction beyond those of the plan takes its place. */
export function givenOfPlan(planned: number, fractions: readonly NumberedFraction[]): number {
  const given = new Set(fractions.flatMap(({ number, isGiven }) => (isGiven ? number : [])));
  const empty = new Set(fractions.flatMap(({ number, isGiven }) => (isGiven || given.has(number) ? [] : number)));
  const ofPlan = (numbers: ReadonlySet<number>) => [...numbers].filter((number) => number <= planned).length;
  return ofPlan(given) + Math.min(ofPlan(empty), given.size - ofPlan(given));
}

/**
 * The number of the fraction that comes next: the first that is free, else the one beyond the last while one of the plan's was not given; null where
 * the plan is delivered.
 */
export function nextFraction(planned: number, fractions: readonly NumberedFraction[]): number | null {
  const taken = new Set(fractions.map(({ number }) => number));
  for (let number = 1; number <= planned; number++) if (!taken.has(number)) return number;
  return givenOfPlan(planned, fractions) < planned ? Math.max(planned, ...taken) + 1 : null;
}
