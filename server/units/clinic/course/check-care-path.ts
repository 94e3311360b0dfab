import { DomainError } from '@isocenter/messages';
import type { CarePath, CarePathStep } from './contract.ts';
import { USUAL_CARE_PATH } from './usual-care-path.ts';

/** Steps of which other rooms of the product tell that they happened: a path without them would lose what they say. */
const NEEDED = [
  'referred',
  'prescribed',
  'plan-approved',
  'on-treatment',
  'completed',
  'stopped',
  'cancelled',
  'on-hold',
];

/**
 * That a path can be gone: each step once, what it speaks of is on it and comes before, and who signed a usual step still does.
 * @throws DomainError `clinic/care-path-wrong` with the step and what is wrong
 */
export function checkCarePath({ steps, sendBacks }: CarePath): void {
  const place = new Map(steps.map(({ id }, index) => [id, index]));
  for (const [index, step] of steps.entries()) {
    if (place.get(step.id) !== index) wrong(step.id, 'twice');
    for (const before of step.reopenedBy) if ((place.get(before) ?? index) >= index) wrong(step.id, 'order');
  }
  for (const id of NEEDED) if (!place.has(id)) wrong(id, 'missing');
  for (const { id, kind, signedBy, isOptional } of USUAL_CARE_PATH.steps) {
    const step = steps[place.get(id) ?? -1];
    if (step && step.kind !== kind) wrong(id, 'kind');
    if (step && isSignedLess({ signedBy, isOptional }, step)) wrong(id, 'unsigned');
  }
  for (const { from, to } of sendBacks)
    if ((place.get(to) ?? Number.POSITIVE_INFINITY) >= (place.get(from) ?? -1)) wrong(from, 'back');
}

/** What decides a dose is signed on every path; the department says by whom else. */
const SIGNED_ANYWHERE = ['prescribed', 'plan-approved', 'physics-checked'];

function isSignedLess(usual: Pick<CarePathStep, 'signedBy' | 'isOptional'>, step: CarePathStep): boolean {
  if (!SIGNED_ANYWHERE.includes(step.id)) return false;
  return step.isOptional || usual.signedBy.some((role) => !step.signedBy.includes(role));
}

function wrong(step: string, what: 'twice' | 'order' | 'missing' | 'kind' | 'unsigned' | 'back'): never {
  throw new DomainError('clinic/care-path-wrong', { step, what });
}
