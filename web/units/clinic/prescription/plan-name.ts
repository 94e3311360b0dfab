import type { PlanOfPatient } from '../../../../server/units/clinic/prescription/contract.ts';

type Named = Pick<PlanOfPatient, 'label' | 'sha256'>;

/** Of an SHA-256: enough to tell objects of one patient apart. */
export const SHOWN_DIGITS = 12;

/** What a plan is called among those of a patient: with the first digits of its SHA-256 where others have its name, too. */
export function planName({ label, sha256 }: Named, plans: readonly Named[], unnamed: string): string {
  const name = label ?? unnamed;
  return plans.filter((plan) => plan.label === label).length > 1 ? `${name} · ${sha256.slice(0, SHOWN_DIGITS)}` : name;
}
