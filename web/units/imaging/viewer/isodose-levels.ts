/** One isodose line; `dose` in the unit of the dose grid (Gy), whatever it is shown in. */
export interface IsodoseLevel {
  readonly dose: number;
  readonly colour: string;
}

/** Customary percentages of the prescription with their customary colours, hot to cold. */
const CUSTOMARY = [
  { percent: 107, colour: '#ff4fd8' },
  { percent: 100, colour: '#ff3b30' },
  { percent: 95, colour: '#ff9500' },
  { percent: 90, colour: '#ffd60a' },
  { percent: 80, colour: '#4cd964' },
  { percent: 70, colour: '#00d1c1' },
  { percent: 50, colour: '#32ade6' },
  { percent: 30, colour: '#5e7bff' },
  { percent: 10, colour: '#a78bfa' },
] as const;

/** Levels in percent of a known prescription. */
export function isodosesOfPrescription(prescriptionGy: number): IsodoseLevel[] {
  return CUSTOMARY.map(({ percent, colour }) => ({ dose: (percent / 100) * prescriptionGy, colour }));
}

/** Round levels up to the maximum where no prescription is known: 1, 2 or 5 times a power of ten apart, at most nine. */
export function isodosesOfMaximum(maximum: number): IsodoseLevel[] {
  if (!(maximum > 0)) return [];
  const decade = 10 ** Math.floor(Math.log10(maximum / CUSTOMARY.length));
  const step =
    [1, 2, 5, 10].map((factor) => factor * decade).find((each) => maximum / each < CUSTOMARY.length + 1) ?? maximum;
  const count = Math.min(CUSTOMARY.length, Math.floor(maximum / step));
  return Array.from({ length: count }, (_, n) => ({ dose: (count - n) * step, colour: CUSTOMARY[n]!.colour }));
}

/** Levels of a difference `A - B` [Gy], the same on both sides of 0: the three largest of these that occur. */
export function isodosesOfDifference(largest: number): IsodoseLevel[] {
  return [0.1, 0.2, 0.5, 1, 2, 5, 10]
    .filter((dose) => dose <= largest)
    .slice(-3)
    .flatMap((dose) => [
      { dose, colour: '#ff6b5e' },
      { dose: -dose, colour: '#5aa9ff' },
    ]);
}
