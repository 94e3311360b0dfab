import type { PatientAxis } from '../../../../server/units/ward/axis/contract.ts';

const DAY_MS = 86_400_000;

/** The first instant that the axis knows of [ms], with a little room before it; at least a day is shown. */
export function beginningOf({ stays, doses: _, ...lists }: PatientAxis, to: number): number {
  const first = Object.values(lists).flatMap(([each]) => (each ? [Date.parse(each.at)] : []));
  const begins = Math.min(to - DAY_MS, ...first, ...stays.map(({ admittedAt }) => Date.parse(admittedAt)));
  return begins - (to - begins) * 0.02;
}
