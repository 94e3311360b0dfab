import { DomainError } from '@isocenter/messages';
import type { CarePath, CarePathStep } from './contract.ts';
import { USUAL_CARE_PATH } from './usual-care-path.ts';

/** What decides or gives dose: on every path, in this order, signed and reopened as on the usual one. */
const DOSE_STEPS = ['prescribed', 'plan-approved', 'physics-checked', 'ready', 'on-treatment'];
/** Steps of which the product itself tells that they happened: a path without them would lose what it says. */
const NEEDED = [...DOSE_STEPS, 'referred', 'completed', 'stopped', 'cancelled', 'on-hold'];

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
  for (const usual of USUAL_CARE_PATH.steps) {
    const step = steps[place.get(usual.id) ?? -1];
    if (step && step.kind !== usual.kind) wrong(usual.id, 'kind');
    if (step && DOSE_STEPS.includes(usual.id) && isWeaker(usual, step)) wrong(usual.id, 'unsigned');
    // May be left out; but it is not merely said, past what it rests on.
    if (step && usual.id === 'verified' && lacksSigner(usual, step)) wrong(usual.id, 'unsigned');
  }
  for (const [index, id] of DOSE_STEPS.entries())
    if (index > 0 && (place.get(DOSE_STEPS[index - 1] ?? '') ?? -1) > (place.get(id) ?? -1)) wrong(id, 'order');
  for (const { from, to } of sendBacks)
    if ((place.get(to) ?? Number.POSITIVE_INFINITY) >= (place.get(from) ?? -1)) wrong(from, 'back');
}

/** Signed by fewer, left out at will, or reopened by less than on the usual path. */
function isWeaker(usual: CarePathStep, step: CarePathStep): boolean {
  if (step.isOptional || lacksSigner(usual, step)) return true;
  return usual.reopenedBy.some((before) => before !== 'verified' && !step.reopenedBy.includes(before));
}

const lacksSigner = (usual: CarePathStep, step: CarePathStep) =>
  usual.signedBy.some((role) => !step.signedBy.includes(role));

function wrong(step: string, what: 'twice' | 'order' | 'missing' | 'kind' | 'unsigned' | 'back'): never {
  throw new DomainError('clinic/care-path-wrong', { step, what });
}
