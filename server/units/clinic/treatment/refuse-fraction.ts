import { DomainError } from '@isocenter/messages';
import type { FractionContent, TreatedPlanRow } from './contract.ts';
import type { MayTreat } from './may-treat.ts';

/** Times are typed in whole minutes, on clocks that differ a little. */
const CLOCKS_DIFFER_MS = 60_000;

interface Beside {
  /** Of the course; undefined where the fraction names none of it. */
  readonly plan: TreatedPlanRow | undefined;
  readonly may: MayTreat;
  readonly now: Date;
}

/**
 * Two ways to tell who lay there, a plan of the course, no beam twice, no time that is still to come; and where the course or the plan was not
 * ready, or the plan has no fraction of this number, a reason why it was treated all the same.
 * @throws DomainError `clinic/identified-once`, `clinic/plan-of-another`, `clinic/field-twice`, `clinic/fraction-to-come`, `clinic/not-ready`,
 * `clinic/fraction-beyond`
 */
export function refuseFraction(content: FractionContent, { plan, may, now }: Beside): void {
  const { identifiedBy, fields, startedAt, despite, number } = content;
  if (new Set(identifiedBy).size < 2) throw new DomainError('clinic/identified-once');
  if (!plan || plan.inError) throw new DomainError('clinic/plan-of-another');
  if (new Set(fields.map((field) => field.number)).size < fields.length) throw new DomainError('clinic/field-twice');
  if (new Date(startedAt).getTime() > now.getTime() + CLOCKS_DIFFER_MS)
    throw new DomainError('clinic/fraction-to-come');
  if (despite !== '') return;
  if (!may.may) throw new DomainError('clinic/not-ready', { step: may.whyNot });
  const { fractions } = plan.plan;
  if (number > fractions) throw new DomainError('clinic/fraction-beyond', { number, fractions });
}
