import type { CarePath, CarePathStep, CourseState } from './contract.ts';

/** `not-reached`: a step before it is not done, or is to be done anew. */
export type StepRefusal =
  | 'not-reached'
  | 'no-way-back'
  | 'other-role'
  | 'signed-by-person'
  | 'signed-by-role'
  | 'needs-signature'
  | 'own-work'
  | 'checklist'
  | 'nothing-written'
  | 'another-room'
  /** The completion summary is not signed, or no longer. */
  | 'summary-unsigned'
  /** Plan check or patient QA are other than when the sheet was saved. */
  | 'basis-changed'
  /** A plan has no patient QA that a physicist signed, and nobody says why it is verified without. */
  | 'qa-missing'
  /** Patient QA of a plan is not met, and the verification that the path has does not stand. */
  | 'verify-first';

/** Steps whose sign-off lies in a room of their own, where what is signed is seen. */
export const STEPS_OF_ROOMS = ['prescribed', 'plan-approved', 'peer-reviewed'];

interface Signing {
  readonly step: CarePathStep;
  readonly role: string;
  /** Roles that signed this sheet already. */
  readonly signed: readonly string[];
  /** Whether one of those signatures is this person's: nobody signs for two roles. */
  readonly hasSigned: boolean;
  /** Items of the step's checklist as answered. */
  readonly items: readonly { readonly answer: string | null; readonly why: string }[];
  readonly itemsAsked: number;
  readonly words: string;
  /** Whether whoever signs made what is checked: the physicist who checks is not the planner of that plan (MPPG 11.a). */
  readonly isOwnWork: boolean;
}

/** Why this role may not sign the sheet of a step now; null: it may. */
export function whyNotSigned({
  step,
  role,
  signed,
  hasSigned,
  items,
  itemsAsked,
  words,
  isOwnWork,
}: Signing): StepRefusal | null {
  if (STEPS_OF_ROOMS.includes(step.id)) return 'another-room';
  if (!step.signedBy.some((each) => each === role)) return 'other-role';
  if (signed.includes(role)) return 'signed-by-role';
  if (hasSigned) return 'signed-by-person';
  if (isOwnWork) return 'own-work';
  const open =
    items.length < itemsAsked || items.some(({ answer, why }) => answer === null || (answer !== 'yes' && why === ''));
  if (open) return 'checklist';
  return itemsAsked === 0 && words === '' ? 'nothing-written' : null;
}

interface Saying {
  readonly step: CarePathStep;
  readonly role: string;
  /** Whether the completion summary of the course is signed. */
  readonly isSummarySigned: boolean;
}

/** Why this role may not say that a step happened, without a signature; null: it may. What a room shows is not said, signed on the path or not. */
export function whyNotSaid({ step, role, isSummarySigned }: Saying): StepRefusal | null {
  if (STEPS_OF_ROOMS.includes(step.id)) return 'another-room';
  if (step.signedBy.length > 0) return 'needs-signature';
  if (step.owner !== role && role !== 'head') return 'other-role';
  return step.id === 'completed' && !isSummarySigned ? 'summary-unsigned' : null;
}

/** What stands of a course, as far as a next step asks for it. */
interface Standing {
  readonly path: CarePath;
  readonly state: CourseState;
  readonly facts: readonly { readonly step: string; readonly lapsed: unknown }[];
}

/**
 * Whether a step may come now. One of the way: all before it is done, it is the next one or is done anew. Before the first fraction a course is
 * cancelled, afterwards it is completed or stopped. Once it has ended nothing comes but what follows the end.
 */
export function isReached({ path, state, facts }: Standing, step: CarePathStep): boolean {
  const kind = path.steps.find(({ id }) => id === state.state)?.kind;
  const hasEnded = kind === 'end' || kind === 'after';
  if (hasEnded || step.kind === 'after') return hasEnded && step.kind === 'after';
  if (step.kind === 'pause') return true;
  if (step.kind === 'end') {
    const hasBegun = facts.some((fact) => fact.step === 'on-treatment' && fact.lapsed === null);
    return step.id === 'cancelled' ? !hasBegun : hasBegun;
  }
  const place = (id: string | null) => path.steps.findIndex((each) => each.id === id);
  return state.waitsFor.some((waiting) => waiting.step === step.id) || place(step.id) <= place(state.state);
}
