import { DomainError } from '@isocenter/messages';
import type { StructuredPrescription } from '../../physics/plan-check/contract.ts';
import type { PlacementAsk } from './contract.ts';

/** Doses of a fraction nearer than this are one [Gy]: a phase's dose is divided by its fractions, and typed rounded. */
const SAME_GY = 0.005;

/**
 * Where the signed prescription gives two fractions a day, a placement says the second time of day. A placement names no phase: those with
 * its dose per fraction are asked, else all. What carries out a compensation has its own days with two.
 * @throws DomainError `clinic/second-time`
 */
export function refuseOneTime(
  { secondTime, compensationKey, fractionGy }: Pick<PlacementAsk, 'secondTime' | 'compensationKey' | 'fractionGy'>,
  phases: StructuredPrescription['phases'],
): void {
  if (secondTime !== null || compensationKey !== null) return;
  const meant = phases.filter(({ doses, fractions }) =>
    doses.some(({ doseGy }) => Math.abs(doseGy / fractions - fractionGy) < SAME_GY),
  );
  const perDay = (meant.length > 0 ? meant : phases).map(({ fractionsPerDay }) => fractionsPerDay);
  if (perDay.length > 0 && perDay.every((each) => each > 1))
    throw new DomainError('clinic/second-time', { perDay: Math.min(...perDay) });
}
