import { expect, test } from 'vitest';
import { courseState } from './course-state.ts';
import { isReached, whyNotSaid, whyNotSigned } from './may-do-step.ts';
import { USUAL_CARE_PATH } from './usual-care-path.ts';

const step = (id: string) => USUAL_CARE_PATH.steps.find((each) => each.id === id)!;
const READY = { step: step('ready'), role: 'physicist', signed: [], hasSigned: false, items: [], itemsAsked: 0 };

const signings = [
  { name: 'the first of two roles', change: {}, why: null },
  { name: 'the second role, by another person', change: { role: 'therapist', signed: ['physicist'] }, why: null },
  {
    name: 'the second role, by the same person',
    change: { role: 'therapist', signed: ['physicist'], hasSigned: true },
    why: 'signed-by-person',
  },
  { name: 'a role twice', change: { signed: ['physicist'] }, why: 'signed-by-role' },
  { name: 'a role that the path does not name', change: { role: 'nurse' }, why: 'other-role' },
  { name: 'one’s own plan', change: { isOwnWork: true }, why: 'own-work' },
  { name: 'an open item', change: { itemsAsked: 1, items: [{ answer: null, why: '' }] }, why: 'checklist' },
  { name: 'a no without a reason', change: { itemsAsked: 1, items: [{ answer: 'no', why: '' }] }, why: 'checklist' },
  { name: 'a no with its reason', change: { itemsAsked: 1, items: [{ answer: 'no', why: 'no bolus' }] }, why: null },
  { name: 'nothing written', change: { words: '' }, why: 'nothing-written' },
  { name: 'what is signed in the plan’s room', change: { step: step('plan-approved') }, why: 'another-room' },
];
for (const { name, change, why } of signings)
  test(`signing a sheet: ${name}`, () => {
    expect(whyNotSigned({ ...READY, words: 'Released', isOwnWork: false, ...change })).toBe(why);
  });

/** Steps that a department’s path has without signers. */
const unsigned = (id: string) => ({ ...step('simulated'), id, owner: 'therapist' as const, signedBy: [] });
test.each([
  { id: 'simulated', role: 'therapist', isSummarySigned: false, why: null },
  { id: 'simulated', role: 'nurse', isSummarySigned: false, why: 'other-role' },
  { id: 'peer-reviewed', role: 'therapist', isSummarySigned: false, why: 'another-room' },
  { id: 'peer-reviewed', role: 'head', isSummarySigned: true, why: 'another-room' },
  { id: 'completed', role: 'therapist', isSummarySigned: false, why: 'summary-unsigned' },
  { id: 'completed', role: 'head', isSummarySigned: false, why: 'summary-unsigned' },
  { id: 'completed', role: 'therapist', isSummarySigned: true, why: null },
])('$role says that it is $id, the summary signed: $isSummarySigned: $why', ({ id, why, ...said }) => {
  expect(whyNotSaid({ step: unsigned(id), ...said })).toBe(why);
});
test('a step that is signed is not said', () => {
  expect(whyNotSaid({ step: step('completed'), role: 'oncologist', isSummarySigned: true })).toBe('needs-signature');
});

const day = (n: number) => new Date(Date.UTC(2026, 2, n));
const TO_TREATMENT = [
  ...['referred', 'consulted', 'consented', 'simulation-ordered', 'simulated', 'contours-approved', 'prescribed'],
  ...['plan-approved', 'physics-checked', 'ready', 'on-treatment'],
];
const reached = (happened: readonly string[], id: string) => {
  const facts = happened.map((each, index) => ({ step: each, at: day(index + 1), isLapsed: false, lapsed: null }));
  const state = courseState(USUAL_CARE_PATH, facts, { now: day(28), calendar: null });
  return isReached({ path: USUAL_CARE_PATH, state, facts }, step(id));
};

test('before the first fraction a course is cancelled, afterwards completed or stopped; what has ended has ended', () => {
  const ends = (happened: readonly string[]) =>
    ['cancelled', 'completed', 'stopped', 'follow-up', 'consulted'].filter((id) => reached(happened, id));
  expect(ends(['referred'])).toEqual(['cancelled', 'consulted']);
  expect(ends(TO_TREATMENT)).toEqual(['completed', 'stopped', 'consulted']);
  expect(ends([...TO_TREATMENT, 'completed'])).toEqual(['follow-up']);
});

test('no fraction before release, and no release before the check', () => {
  expect(reached(TO_TREATMENT.slice(0, -2), 'on-treatment')).toBe(false);
  expect(reached(TO_TREATMENT.slice(0, -1), 'on-treatment')).toBe(true);
  expect(reached(TO_TREATMENT.slice(0, -3), 'ready')).toBe(false);
});
